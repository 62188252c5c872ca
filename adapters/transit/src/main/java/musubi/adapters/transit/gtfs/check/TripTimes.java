package musubi.adapters.transit.gtfs.check;

import java.util.Arrays;
import java.util.Comparator;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;

/** The stop times of one trip, seven numbers each. */
final class TripTimes {

    private static final int WIDTH = 5;

    private int[] cells = new int[WIDTH * 16];
    private double[] distances = new double[16];
    private long[] prints = new long[16];
    private int size;

    /**
     * @param arrival seconds, or -1 where there is none; so is departure
     * @param distance along the shape, or not a number
     */
    void add(int sequence, int arrival, int departure, boolean flex, int line, double distance, long print) {
        if ((size + 1) * WIDTH > cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
            distances = Arrays.copyOf(distances, distances.length * 2);
            prints = Arrays.copyOf(prints, prints.length * 2);
        }
        distances[size] = distance;
        prints[size] = print;
        var at = WIDTH * size++;
        cells[at] = sequence;
        cells[at + 1] = arrival;
        cells[at + 2] = departure;
        cells[at + 3] = line;
        cells[at + 4] = flex ? 1 : 0;
    }

    /** The least of all times, or -1. */
    int start() {
        var start = Integer.MAX_VALUE;
        for (var at = 0; at < size * WIDTH; at += WIDTH) {
            start = Math.min(start, Math.max(cells[at + 1], cells[at + 2]) < 0 ? start : least(at));
        }
        return start == Integer.MAX_VALUE ? -1 : start;
    }

    /** The greatest of all times, or -1. */
    int end() {
        var end = -1;
        for (var at = 0; at < size * WIDTH; at += WIDTH) {
            end = Math.max(end, Math.max(cells[at + 1], cells[at + 2]));
        }
        return end;
    }

    private int least(int at) {
        return cells[at + 1] >= 0 ? cells[at + 1] : cells[at + 2];
    }

    boolean isTooShort() {
        return size < 2;
    }

    void check(String trip, Blemishes blemishes, Findings findings) {
        var order = order();
        var before = -1;
        for (var i = 0; i < size; i++) {
            var at = order[i] * WIDTH;
            var arrival = cells[at + 1];
            var departure = cells[at + 2];
            var line = cells[at + 3];
            if (i > 0 && cells[order[i - 1] * WIDTH] == cells[at]) {
                if (prints[order[i - 1]] == prints[order[i]]) {
                    blemishes.doubled("stop_times.txt", line);
                    find(KeyRule.DOUBLE, "", line, trip, findings);
                    continue;
                }
                find(StopTimesRule.SAME_PLACE, "stop_sequence", line, trip, findings);
            }
            if (i > 0 && distances[order[i]] <= distances[order[i - 1]]) {
                find(StopTimesRule.DISTANCE, "shape_dist_traveled", line, trip, findings);
            }
            if ((i == 0 || i == size - 1) && arrival < 0 && departure < 0 && cells[at + 4] == 0) {
                find(StopTimesRule.NO_TIME, "arrival_time", line, trip, findings);
            }
            if (arrival >= 0 && departure >= 0 && departure < arrival) {
                find(StopTimesRule.LEAVES_EARLY, "departure_time", line, trip, findings);
            }
            var earliest = arrival >= 0 ? arrival : departure;
            if (earliest >= 0 && earliest < before) {
                find(StopTimesRule.BACKWARDS, "arrival_time", line, trip, findings);
            }
            before = Math.max(before, Math.max(arrival, departure));
        }
    }

    private static void find(Defect defect, String field, int line, String trip, Findings findings) {
        findings.add(defect, "stop_times.txt", field, line, trip);
    }

    /** The rows by stop_sequence. Most trips are in order already. */
    private int[] order() {
        var order = new int[size];
        var sorted = true;
        for (var i = 0; i < size; i++) {
            order[i] = i;
            sorted &= i == 0 || cells[(i - 1) * WIDTH] <= cells[i * WIDTH];
        }
        return sorted
                ? order
                : Arrays.stream(order)
                        .boxed()
                        .sorted(Comparator.comparingInt(it -> cells[it * WIDTH]))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }
}
