package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.databind.JsonNode;

/** The box around Japan, from Okinotorishima to Etorofu. */
final class Japan {

    private static final double SOUTH = 20.4;
    private static final double NORTH = 45.6;
    private static final double WEST = 122.9;
    private static final double EAST = 154.0;

    private Japan() {}

    /** Whether the entry's {@code lat} and {@code lon} lie in it. */
    static boolean holds(JsonNode entry) {
        var lat = entry.path("lat").asDouble();
        var lon = entry.path("lon").asDouble();
        return lat > SOUTH && lat < NORTH && lon > WEST && lon < EAST;
    }
}
