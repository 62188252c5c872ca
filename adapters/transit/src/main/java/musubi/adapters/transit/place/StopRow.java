package musubi.adapters.transit.place;

import java.util.List;
import java.util.Set;
import musubi.adapters.transit.gtfs.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * What the index reads of one row of {@code stops.txt}.
 *
 * @param parent the station, empty for none
 * @param boarding {@code wheelchair_boarding} as it stands
 */
record StopRow(
        String id,
        String parent,
        String type,
        String name,
        double lat,
        double lon,
        String boarding,
        Set<String> modes) {

    private static final double METRES_PER_DEGREE = 111_195;

    /** Null for what is no place of its own (entrances, nodes), and for what stands nowhere. */
    static @Nullable StopRow of(Row row, Set<String> modes) {
        var type = row.get("location_type");
        if (!Set.of("", "0", "1").contains(type)) {
            return null;
        }
        try {
            return new StopRow(
                    row.get("stop_id"),
                    row.get("parent_station"),
                    type,
                    row.get("stop_name"),
                    Double.parseDouble(row.get("stop_lat")),
                    Double.parseDouble(row.get("stop_lon")),
                    row.get("wheelchair_boarding"),
                    modes);
        } catch (NumberFormatException nowhere) {
            return null;
        }
    }

    boolean isStation() {
        return type.equals("1");
    }

    /** In metres, as the crow flies over a few streets. */
    double metresTo(StopRow other) {
        var north = (other.lat - lat) * METRES_PER_DEGREE;
        var east = (other.lon - lon) * METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
        return Math.hypot(north, east);
    }

    /** Known of a place when it is the same of all its poles; a pole of which nothing is said is as its station (stops.txt). */
    static Place.Wheelchair wheelchair(StopRow head, List<StopRow> poles) {
        var said = poles.isEmpty()
                ? List.of(head.boarding)
                : poles.stream()
                        .map(it -> it.says() ? it.boarding : head.boarding)
                        .distinct()
                        .toList();
        return switch (said.size() == 1 ? said.getFirst() : "") {
            case "1" -> Place.Wheelchair.POSSIBLE;
            case "2" -> Place.Wheelchair.NOT_POSSIBLE;
            default -> Place.Wheelchair.NO_INFORMATION;
        };
    }

    private boolean says() {
        return !boarding.isEmpty() && !boarding.equals("0");
    }
}
