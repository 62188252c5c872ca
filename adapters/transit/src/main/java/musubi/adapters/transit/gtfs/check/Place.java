package musubi.adapters.transit.gtfs.check;

import org.jspecify.annotations.Nullable;

/** A place on earth, WGS 84, in degrees. Distances are those of a plane around it: right to a few per mille over some km. */
record Place(double lat, double lon) {

    private static final double METRES_PER_DEGREE = 111_195;

    /** Null where the texts are no coordinates, or those of no place where anything runs. */
    static @Nullable Place of(String lat, String lon) {
        return FieldType.LATITUDE.fits(lat) && FieldType.LONGITUDE.fits(lon) && !StopPlaceRule.isImplausible(lat, lon)
                ? new Place(Double.parseDouble(lat), Double.parseDouble(lon))
                : null;
    }

    /** In metres. */
    double to(Place other) {
        return Math.hypot(north(other), east(other));
    }

    /** In metres, to the nearest point of the line between two places. */
    double to(Place from, Place to) {
        var alongNorth = from.north(to);
        var alongEast = from.east(to);
        var length = alongNorth * alongNorth + alongEast * alongEast;
        if (length == 0) {
            return to(from);
        }
        var part = Math.clamp((from.north(this) * alongNorth + from.east(this) * alongEast) / length, 0, 1);
        return Math.hypot(from.north(this) - part * alongNorth, from.east(this) - part * alongEast);
    }

    private double north(Place other) {
        return (other.lat - lat) * METRES_PER_DEGREE;
    }

    private double east(Place other) {
        return (other.lon - lon) * METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
    }
}
