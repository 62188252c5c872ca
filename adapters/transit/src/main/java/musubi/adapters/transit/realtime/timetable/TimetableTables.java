package musubi.adapters.transit.realtime.timetable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was read of the tables of a feed, until all of it is there. */
final class TimetableTables {

    String feedVersion = "";
    final Map<String, Place> stops = new HashMap<>();
    final Set<String> routes = new HashSet<>();
    final Set<String> agencies = new HashSet<>();
    final Services services = new Services();
    final Map<String, StaticTrip.TripRow> tripRows = new HashMap<>();
    final Map<String, List<StaticTrip.Headway>> headways = new HashMap<>();
    private final Map<String, Calls> calls = new HashMap<>();
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Ground ground = new Ground();

    /** What stops.txt says of one. */
    record Place(int locationType, double latitude, double longitude) {}

    /** The rows of one trip in stop_times.txt, in whatever order: sequence, arrival, departure, and the stop. */
    private static final class Calls {
        private int[] numbers = new int[24];
        private final List<String> stops = new ArrayList<>();

        private void add(String stop, int sequence, int arrival, int departure) {
            var at = stops.size() * 3;
            if (at == numbers.length) {
                numbers = Arrays.copyOf(numbers, at * 2);
            }
            numbers[at] = sequence;
            numbers[at + 1] = arrival;
            numbers[at + 2] = departure;
            stops.add(stop);
        }

        private List<Integer> order() {
            var order = new ArrayList<Integer>();
            for (int at = 0; at < stops.size(); at++) {
                order.add(at);
            }
            order.sort((one, other) -> Integer.compare(numbers[one * 3], numbers[other * 3]));
            return order;
        }
    }

    /** The points of one shape, in whatever order. */
    private static final class Line {
        private final List<double[]> points = new ArrayList<>();

        private double[] inOrder() {
            points.sort((one, other) -> Double.compare(one[0], other[0]));
            return points.stream()
                    .flatMapToDouble(it -> Arrays.stream(it, 1, 3))
                    .toArray();
        }
    }

    void stop(String id, int locationType, double latitude, double longitude) {
        stops.put(id, new Place(locationType, latitude, longitude));
        if (latitude != 0 || longitude != 0) {
            ground.add(latitude, longitude);
        }
    }

    void call(String trip, String stop, int sequence, int arrival, int departure) {
        calls.computeIfAbsent(trip, _ -> new Calls())
                .add(names.computeIfAbsent(stop, it -> it), sequence, arrival, departure);
    }

    void point(String shape, double sequence, double latitude, double longitude) {
        lines.computeIfAbsent(shape, _ -> new Line()).points.add(new double[] {sequence, latitude, longitude});
    }

    Map<String, double[]> shapes() {
        var shapes = new HashMap<String, double[]>();
        lines.forEach((id, line) -> shapes.put(id, line.inOrder()));
        return shapes;
    }

    Ground ground() {
        lines.values().forEach(line -> ground.add(line.inOrder()));
        return ground;
    }

    Map<String, StaticTrip> trips() {
        var patterns = new HashMap<StopPattern, StopPattern>();
        var trips = new HashMap<String, StaticTrip>();
        tripRows.forEach((id, row) -> trips.put(id, trip(row, calls.getOrDefault(id, new Calls()), patterns)));
        return trips;
    }

    private StaticTrip trip(StaticTrip.TripRow row, Calls calls, Map<StopPattern, StopPattern> patterns) {
        var order = calls.order();
        var pattern = new StopPattern(
                order.stream().map(calls.stops::get).toList(),
                order.stream().map(at -> calls.numbers[at * 3]).toList());
        return new StaticTrip(
                row,
                patterns.computeIfAbsent(pattern, it -> it),
                order.stream().mapToInt(at -> calls.numbers[at * 3 + 1]).toArray(),
                order.stream().mapToInt(at -> calls.numbers[at * 3 + 2]).toArray(),
                headways.getOrDefault(row.id(), List.of()));
    }
}
