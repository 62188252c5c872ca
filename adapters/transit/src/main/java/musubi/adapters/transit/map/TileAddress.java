package musubi.adapters.transit.map;

import java.util.Comparator;
import java.util.List;

/**
 * One square of the map, as web maps number them (Web Mercator, EPSG:3857): {@code z} halvings of the world, columns from the
 * west, rows from the north.
 */
record TileAddress(int z, int x, int y) {

    /** The levels that are drawn: the whole region, the city, the street corner. A map shows those between by the one above. */
    static final List<Integer> LEVELS = List.of(10, 12, 14);

    static final Comparator<TileAddress> IN_ORDER = Comparator.comparingInt(TileAddress::z)
            .thenComparingInt(TileAddress::x)
            .thenComparingInt(TileAddress::y);

    /** Where the projection ends. */
    private static final double NORTHMOST = 85.0511;

    TileAddress {
        var last = (1 << z) - 1;
        if (!LEVELS.contains(z) || x < 0 || y < 0 || x > last || y > last) {
            throw new IllegalArgumentException("Not a tile of the map: " + z + "/" + x + "/" + y);
        }
    }

    /** The one in which a place lies, in degrees. */
    static TileAddress of(int z, double lat, double lon) {
        return new TileAddress(z, whole(column(z, lon), z), whole(row(z, lat), z));
    }

    /** How many columns from the west, with a fraction. */
    static double column(int z, double lon) {
        return (lon + 180) / 360 * (1 << z);
    }

    /** How many rows from the north, with a fraction. */
    static double row(int z, double lat) {
        var angle = Math.toRadians(Math.clamp(lat, -NORTHMOST, NORTHMOST));
        return (1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2 * (1 << z);
    }

    static int whole(double number, int z) {
        return Math.clamp((long) Math.floor(number), 0, (1 << z) - 1);
    }

    /** The name of its file. */
    String path() {
        return z + "/" + x + "/" + y + ".json";
    }
}
