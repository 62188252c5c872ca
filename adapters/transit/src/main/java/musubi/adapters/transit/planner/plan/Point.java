package musubi.adapters.transit.planner.plan;

import java.util.Map;
import java.util.regex.Pattern;

/** Where a trip starts or ends. */
sealed interface Point {

    Pattern COORDINATE = Pattern.compile("\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*");
    Pattern STOP = Pattern.compile("stop:([^:]+:.+)");

    /** As the query's {@code PlanLocationInput} has it. */
    Map<String, Object> location();

    /** In degrees, WGS 84. */
    record Coordinate(double lat, double lon) implements Point {

        public Coordinate {
            if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
                throw new IllegalArgumentException("Latitude is within 90 degrees, longitude within 180");
            }
        }

        @Override
        public Map<String, Object> location() {
            return Map.of("coordinate", Map.of("latitude", lat, "longitude", lon));
        }
    }

    /** @param id {@code feed:stop}, a stop or a station */
    record Stop(String id) implements Point {

        @Override
        public Map<String, Object> location() {
            return Map.of("stopLocation", Map.of("stopLocationId", id));
        }
    }

    /** @throws IllegalArgumentException when it is neither {@code lat,lon} nor {@code stop:feed:stop} */
    static Point parse(String text) {
        var coordinate = COORDINATE.matcher(text);
        if (coordinate.matches()) {
            return new Coordinate(Double.parseDouble(coordinate.group(1)), Double.parseDouble(coordinate.group(2)));
        }
        var stop = STOP.matcher(text);
        if (stop.matches()) {
            return new Stop(stop.group(1));
        }
        throw new IllegalArgumentException("Neither lat,lon nor stop:feed:stop");
    }
}
