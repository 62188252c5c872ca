package musubi.adapters.transit.gtfs.check;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether a geometry is an area (RFC 7946 section 3.1.6): rings that end where they begin, lie on the earth, hold something, and cross
 * nothing, neither themselves nor each other.
 */
final class Outline {

    /** Corners of one ring; each is held against each other. */
    private static final int MOST = 3_000;

    private Outline() {}

    static boolean isArea(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asText()) {
            case "Polygon" -> isPolygon(coordinates);
            case "MultiPolygon" -> !coordinates.isEmpty() && all(coordinates);
            default -> false;
        };
    }

    private static boolean all(JsonNode polygons) {
        for (var polygon : polygons) {
            if (!isPolygon(polygon)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPolygon(JsonNode rings) {
        if (!rings.isArray() || rings.isEmpty()) {
            return false;
        }
        for (var ring : rings) {
            if (!isRing(ring)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRing(JsonNode ring) {
        if (!ring.isArray() || ring.size() < 4 || ring.size() > MOST) {
            return false;
        }
        var points = new double[ring.size()][];
        for (var at = 0; at < points.length; at++) {
            var point = ring.get(at);
            if (!point.isArray()
                    || point.size() < 2
                    || !point.get(0).isNumber()
                    || !point.get(1).isNumber()) {
                return false;
            }
            points[at] = new double[] {point.get(0).doubleValue(), point.get(1).doubleValue()};
            if (!(Math.abs(points[at][0]) <= 180 && Math.abs(points[at][1]) <= 90)) {
                return false;
            }
        }
        var last = points[points.length - 1];
        return points[0][0] == last[0] && points[0][1] == last[1] && size(points) > 0 && !crossesItself(points);
    }

    /** Twice its area, in square degrees. */
    private static double size(double[][] ring) {
        var sum = 0.0;
        for (var at = 1; at < ring.length; at++) {
            sum += ring[at - 1][0] * ring[at][1] - ring[at][0] * ring[at - 1][1];
        }
        return Math.abs(sum);
    }

    private static boolean crossesItself(double[][] ring) {
        var edges = ring.length - 1;
        for (var one = 0; one < edges; one++) {
            for (var other = one + 1; other < edges; other++) {
                var neighbours = other == one + 1 || one == 0 && other == edges - 1;
                if (!neighbours && crosses(ring[one], ring[one + 1], ring[other], ring[other + 1])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether two edges meet, be it in an end. */
    private static boolean crosses(double[] a, double[] b, double[] c, double[] d) {
        return side(a, b, c) * side(a, b, d) <= 0
                && side(c, d, a) * side(c, d, b) <= 0
                && Math.min(a[0], b[0]) <= Math.max(c[0], d[0])
                && Math.min(c[0], d[0]) <= Math.max(a[0], b[0])
                && Math.min(a[1], b[1]) <= Math.max(c[1], d[1])
                && Math.min(c[1], d[1]) <= Math.max(a[1], b[1]);
    }

    private static double side(double[] from, double[] to, double[] point) {
        return Math.signum((to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]));
    }
}
