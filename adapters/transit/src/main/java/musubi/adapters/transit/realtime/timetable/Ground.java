package musubi.adapters.transit.realtime.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the vehicles of a feed may be: near its shapes and stops. Distances are those of a plane, which does over some kilometres. */
final class Ground {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final double CELL = 0.02; // 2.2 km of latitude
    private static final double STEP = 250;

    private final Map<Long, List<double[]>> cells = new HashMap<>();
    private double south = 90;
    private double north = -90;
    private double west = 180;
    private double east = -180;

    void add(double latitude, double longitude) {
        cells.computeIfAbsent(cell(latitude, longitude), _ -> new ArrayList<>())
                .add(new double[] {latitude, longitude});
        south = Math.min(south, latitude);
        north = Math.max(north, latitude);
        west = Math.min(west, longitude);
        east = Math.max(east, longitude);
    }

    /** All along a line, some points for each kilometre; a line of hundreds of kilometres is none of a street. */
    void add(double[] line) {
        for (int at = 0; at + 1 < line.length; at += 2) {
            add(line[at], line[at + 1]);
            if (at + 3 < line.length) {
                var steps = (int) Math.min(400, metres(line[at], line[at + 1], line[at + 2], line[at + 3]) / STEP);
                for (int step = 1; step < steps; step++) {
                    var part = (double) step / steps;
                    add(
                            line[at] + part * (line[at + 2] - line[at]),
                            line[at + 1] + part * (line[at + 3] - line[at + 1]));
                }
            }
        }
    }

    /** Whether a point of the feed lies within so many metres; up to two kilometres. */
    boolean isNear(double latitude, double longitude, double metres) {
        var lonReach = (int) Math.ceil(1 / Math.max(0.1, Math.cos(Math.toRadians(latitude))));
        for (int y = -1; y <= 1; y++) {
            for (int x = -lonReach; x <= lonReach; x++) {
                for (var point : cells.getOrDefault(cell(latitude + y * CELL, longitude + x * CELL), List.of())) {
                    if (metres(latitude, longitude, point[0], point[1]) <= metres) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** How far outside of all that it is, in metres; 0 within the box around it. */
    double beyond(double latitude, double longitude) {
        if (cells.isEmpty()) {
            return 0;
        }
        return metres(latitude, longitude, Math.clamp(latitude, south, north), Math.clamp(longitude, west, east));
    }

    /** How far a point is from a line, in metres. */
    static double distance(double latitude, double longitude, double[] line) {
        var nearest = Double.MAX_VALUE;
        var east = METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
        for (int at = 0; at + 3 < line.length; at += 2) {
            var ax = (line[at + 1] - longitude) * east;
            var ay = (line[at] - latitude) * METRES_PER_DEGREE;
            var bx = (line[at + 3] - longitude) * east;
            var by = (line[at + 2] - latitude) * METRES_PER_DEGREE;
            var length = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
            var part = length == 0 ? 0 : Math.clamp(-(ax * (bx - ax) + ay * (by - ay)) / length, 0, 1);
            nearest = Math.min(nearest, Math.hypot(ax + part * (bx - ax), ay + part * (by - ay)));
        }
        return nearest;
    }

    static double metres(double lat1, double lon1, double lat2, double lon2) {
        return Math.hypot(
                (lat2 - lat1) * METRES_PER_DEGREE,
                (lon2 - lon1) * METRES_PER_DEGREE * Math.cos(Math.toRadians((lat1 + lat2) / 2)));
    }

    private static long cell(double latitude, double longitude) {
        return (long) Math.floor(latitude / CELL) * 100_000 + (long) Math.floor(longitude / CELL);
    }
}
