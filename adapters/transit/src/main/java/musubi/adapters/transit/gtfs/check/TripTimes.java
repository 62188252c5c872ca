package musubi.adapters.transit.gtfs.check;

import java.util.Arrays;
import java.util.Comparator;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;

/** The stop times of one trip, five numbers each. */
final class TripTimes {

    private static final int WIDTH = 5;

    private int[] cells = new int[WIDTH * 16];
    private int size;

    /** @param arrival seconds, or -1 where there is none; so is departure */
    void add(int sequence, int arrival, int departure, boolean flex, int line) {
        if ((size + 1) * WIDTH > cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        var at = WIDTH * size++;
        cells[at] = sequence;
        cells[at + 1] = arrival;
        cells[at + 2] = departure;
        cells[at + 3] = line;
        cells[at + 4] = flex ? 1 : 0;
    }

    boolean isTooShort() {
        return size < 2;
    }

    void check(String trip, Findings findings) {
        var order = order();
        var before = -1;
        for (var i = 0; i < size; i++) {
            var at = order[i] * WIDTH;
            var arrival = cells[at + 1];
            var departure = cells[at + 2];
            var line = cells[at + 3];
            if (i > 0 && cells[order[i - 1] * WIDTH] == cells[at]) {
                find(StopTimesRule.SAME_PLACE, "stop_sequence", line, trip, findings);
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
