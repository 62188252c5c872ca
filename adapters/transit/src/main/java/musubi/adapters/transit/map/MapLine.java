package musubi.adapters.transit.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line on the map, in hundred-thousandths of a degree (about a metre).
 *
 * @param lats one for each point
 * @param lons as many
 */
record MapLine(int[] lats, int[] lons) {

    static final double UNITS = 1e5;

    MapLine {
        if (lats.length != lons.length || lats.length < 2) {
            throw new IllegalArgumentException("A line has two points at least");
        }
    }

    int size() {
        return lats.length;
    }

    MapLine part(int from, int to) {
        return new MapLine(Arrays.copyOfRange(lats, from, to + 1), Arrays.copyOfRange(lons, from, to + 1));
    }

    /** With as few points as show the same line (Douglas and Peucker, 1973): none of the others is further off than this. */
    MapLine simplified(int tolerance) {
        var kept = new boolean[size()];
        kept[0] = true;
        kept[size() - 1] = true;
        var open = new ArrayList<int[]>(List.of(new int[] {0, size() - 1}));
        while (!open.isEmpty()) {
            var stretch = open.removeLast();
            var furthest = furthest(stretch[0], stretch[1], tolerance);
            if (furthest > 0) {
                kept[furthest] = true;
                open.add(new int[] {stretch[0], furthest});
                open.add(new int[] {furthest, stretch[1]});
            }
        }
        var left = 0;
        var newLats = new int[size()];
        var newLons = new int[size()];
        for (var at = 0; at < size(); at++) {
            if (kept[at]) {
                newLats[left] = lats[at];
                newLons[left++] = lons[at];
            }
        }
        return new MapLine(Arrays.copyOf(newLats, left), Arrays.copyOf(newLons, left));
    }

    /** The point between two that is furthest from the line through them; 0 where none is further than the tolerance. */
    private int furthest(int from, int to, int tolerance) {
        var narrow = Math.cos(Math.toRadians(lats[from] / UNITS));
        var found = 0;
        double most = tolerance;
        for (var at = from + 1; at < to; at++) {
            var distance = distance(at, from, to, narrow);
            if (distance > most) {
                most = distance;
                found = at;
            }
        }
        return found;
    }

    private double distance(int at, int from, int to, double narrow) {
        var x = (lons[to] - (double) lons[from]) * narrow;
        var y = lats[to] - (double) lats[from];
        var px = (lons[at] - (double) lons[from]) * narrow;
        var py = lats[at] - (double) lats[from];
        var length = x * x + y * y;
        var along = length == 0 ? 0 : Math.clamp((px * x + py * y) / length, 0, 1);
        return Math.hypot(px - along * x, py - along * y);
    }

    /** As an encoded polyline of precision 5. */
    String encoded() {
        var text = new StringBuilder(size() * 6);
        var lat = 0;
        var lon = 0;
        for (var at = 0; at < size(); at++) {
            append(text, lats[at] - lat);
            append(text, lons[at] - lon);
            lat = lats[at];
            lon = lons[at];
        }
        return text.toString();
    }

    /** Five bits at a time, the lowest first, the sign at the end. */
    private static void append(StringBuilder text, int step) {
        var rest = step < 0 ? ~(step << 1) : step << 1;
        while (rest >= 0x20) {
            text.append((char) ((0x20 | rest & 0x1f) + 63));
            rest >>>= 5;
        }
        text.append((char) (rest + 63));
    }
}
