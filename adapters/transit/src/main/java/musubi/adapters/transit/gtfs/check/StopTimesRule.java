package musubi.adapters.transit.gtfs.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/**
 * The times of each trip go forward. Rows may stand in any order (GTFS orders them by stop_sequence); what is remembered of
 * a trip is little while its rows come in order, as in every feed seen so far.
 */
final class StopTimesRule implements RowRule {

    /** A trip arrives before it left the stop before. Remedy: correct the times; after midnight count on beyond 24:00:00. */
    static final Defect BACKWARDS = Defect.error(
            "time-backwards",
            "Trip {} arrives before it left the stop before. After midnight count on, as in 24:10:00.",
            "便{}の到着が前の停留所の発車より早くなっています。深夜0時以降は24:10:00のように続けてください。",
            "GTFS Schedule, stop_times.txt: arrival_time");

    /** The departure is before the arrival at the same stop. */
    static final Defect LEAVES_EARLY = Defect.error(
            "departure-before-arrival",
            "Trip {} leaves a stop before it arrives there.",
            "便{}の発車が到着より早くなっています。",
            "GTFS Schedule, stop_times.txt: departure_time");

    /** The same stop_sequence twice in one trip: the order of its stops is not known. */
    static final Defect SAME_PLACE = Defect.error(
            "stop-sequence-duplicate",
            "Trip {} has the same stop_sequence twice. Number its stops upwards.",
            "便{}に同じstop_sequenceが2つあります。順に番号を付けてください。",
            "GTFS Schedule, stop_times.txt: stop_sequence");

    /** The first and the last stop of a trip need times; those between may be estimated. */
    static final Defect NO_TIME = Defect.error(
            "time-missing",
            "Trip {} has no time at its first or last stop.",
            "便{}の始点または終点に時刻がありません。",
            "GTFS Schedule, stop_times.txt: arrival_time");

    /** A trip with one stop goes nowhere, a trip without stops is never seen. Planners leave it out. */
    static final Defect TOO_SHORT = Defect.warning(
            "trip-too-short",
            "The trips {} have fewer than two stop times and cannot be taken.",
            "便{}の停車が2か所未満のため利用できません。",
            "GTFS Schedule, trips.txt");

    private final Map<String, TripTimes> trips = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private String last = "";
    private TripTimes times = new TripTimes();

    @Override
    public boolean reads(String table) {
        return table.equals("trips.txt") || table.equals("stop_times.txt");
    }

    @Override
    public void row(Row row, Findings findings) {
        var trip = row.get("trip_id");
        if (row.file().equals("trips.txt")) {
            known.add(trip);
            return;
        }
        if (!trip.equals(last)) {
            last = trip;
            times = trips.computeIfAbsent(trip, _ -> new TripTimes());
        }
        var sequence = row.get("stop_sequence");
        if (FieldType.WHOLE.fits(sequence)) {
            times.add(
                    Integer.parseInt(sequence),
                    FeedTime.seconds(row.get("arrival_time")),
                    FeedTime.seconds(row.get("departure_time")),
                    isFlex(row),
                    (int) row.line());
        }
    }

    @Override
    public void end(Findings findings) {
        trips.forEach((trip, its) -> its.check(trip, findings));
        known.stream()
                .sorted()
                .filter(it -> !trips.containsKey(it) || trips.get(it).isTooShort())
                .forEach(it -> findings.add(TOO_SHORT, "trips.txt", it));
    }

    /** A stop on demand has a window in place of times (GTFS-Flex). */
    private static boolean isFlex(Row row) {
        return !row.get("start_pickup_drop_off_window").isEmpty();
    }
}
