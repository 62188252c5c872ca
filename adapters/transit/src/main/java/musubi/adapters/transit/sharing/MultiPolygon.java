package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An area on the ground: polygons, each an outer ring and holes within it (RFC 7946 section 3.1.7). Small enough for plane geometry.
 *
 * @param polygons of rings of points, longitude first
 */
record MultiPolygon(List<List<double[][]>> polygons) {

    MultiPolygon {
        polygons = List.copyOf(polygons);
    }

    /** Whether this is one: rings of four points or more that end where they begin. */
    static boolean isOne(JsonNode geometry) {
        var polygons = geometry.path("coordinates");
        if (!geometry.path("type").asText().equals("MultiPolygon") || !polygons.isArray()) {
            return false;
        }
        for (var polygon : polygons) {
            if (!polygon.isArray() || polygon.isEmpty()) {
                return false;
            }
            for (var ring : polygon) {
                if (!isRing(ring)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isRing(JsonNode ring) {
        if (!ring.isArray() || ring.size() < 4) {
            return false;
        }
        for (var point : ring) {
            if (!point.isArray()
                    || point.size() < 2
                    || !(Math.abs(number(point, 0)) <= 180)
                    || !(Math.abs(number(point, 1)) <= 90)) {
                return false;
            }
        }
        return ring.get(0).equals(ring.get(ring.size() - 1));
    }

    private static double number(JsonNode point, int at) {
        return point.get(at).isNumber() ? point.get(at).doubleValue() : Double.NaN;
    }

    /** Of a geometry that {@link #isOne}. */
    static MultiPolygon of(JsonNode geometry) {
        var polygons = new ArrayList<List<double[][]>>();
        for (var polygon : geometry.path("coordinates")) {
            var rings = new ArrayList<double[][]>();
            for (var ring : polygon) {
                var points = new double[ring.size()][];
                for (var at = 0; at < points.length; at++) {
                    points[at] = new double[] {number(ring.get(at), 0), number(ring.get(at), 1)};
                }
                rings.add(points);
            }
            polygons.add(List.copyOf(rings));
        }
        return new MultiPolygon(polygons);
    }

    /** Holes do not belong to it; by even and odd crossings a hole is outside. */
    boolean contains(double lat, double lon) {
        for (var polygon : polygons) {
            var inside = false;
            for (var ring : polygon) {
                inside ^= crossesOddly(ring, lat, lon);
            }
            if (inside) {
                return true;
            }
        }
        return false;
    }

    private static boolean crossesOddly(double[][] ring, double lat, double lon) {
        var odd = false;
        for (int at = 0, before = ring.length - 1; at < ring.length; before = at++) {
            var here = ring[at];
            var there = ring[before];
            if ((here[1] > lat) != (there[1] > lat)
                    && lon < (there[0] - here[0]) * (lat - here[1]) / (there[1] - here[1]) + here[0]) {
                odd = !odd;
            }
        }
        return odd;
    }
}
