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
            "stop_time_with_arrival_before_previous_departure_time",
            "Trip {} arrives before it left the stop before. After midnight count on, as in 24:10:00.",
            "便{}の到着が前の停留所の発車より早くなっています。深夜0時以降は24:10:00のように続けてください。",
            "GTFS Schedule, stop_times.txt: arrival_time");

    /** The departure is before the arrival at the same stop. */
    static final Defect LEAVES_EARLY = Defect.error(
            "start_and_end_range_out_of_order",
            "Trip {} leaves a stop before it arrives there.",
            "便{}の発車が到着より早くなっています。",
            "GTFS Schedule, stop_times.txt: departure_time");

    /** The same stop_sequence twice in one trip: the order of its stops is not known. */
    static final Defect SAME_PLACE = Defect.error(
            "duplicate_key",
            "Trip {} has the same stop_sequence twice. Number its stops upwards.",
            "便{}に同じstop_sequenceが2つあります。順に番号を付けてください。",
            "GTFS Schedule, stop_times.txt: stop_sequence");

    /** The first and the last stop of a trip need times; those between may be estimated. */
    static final Defect NO_TIME = Defect.error(
            "missing_trip_edge",
            "Trip {} has no time at its first or last stop.",
            "便{}の始点または終点に時刻がありません。",
            "GTFS Schedule, stop_times.txt: arrival_time");

    /** A trip with one stop goes nowhere, a trip without stops is never seen. Planners leave it out. */
    static final Defect TOO_SHORT = Defect.warning(
            "unusable_trip",
            "The trips {} have fewer than two stop times and cannot be taken.",
            "便{}の停車が2か所未満のため利用できません。",
            "GTFS Schedule, trips.txt");

    /** One of the two times of a stop is missing; the other was taken for both. Remedy: write both. */
    static final Defect HALF = Defect.warning(
            "stop_time_with_only_arrival_or_departure_time",
            "A row of trip {} has only one of arrival_time and departure_time; it is taken for both. Write both.",
            "便{}の行に到着・発車時刻の一方しかないため、両方の時刻とします。両方書いてください。",
            "GTFS Schedule, stop_times.txt: arrival_time, departure_time");

    /** A time point is a stop whose time is exact, so it has one. */
    static final Defect NO_TIMEPOINT = Defect.warning(
            "stop_time_timepoint_without_times",
            "A row of trip {} is a time point (timepoint 1) and has no time.",
            "便{}の時刻厳守(timepoint=1)の行に時刻がありません。",
            "GTFS Schedule, stop_times.txt: timepoint");

    /** The distance along the shape goes back or stands still from one stop to the next. */
    static final Defect DISTANCE = Defect.warning(
            "decreasing_or_equal_stop_time_distance",
            "The shape_dist_traveled of trip {} does not increase from one stop to the next.",
            "便{}のshape_dist_traveledが次の停留所で増えていません。",
            "GTFS Schedule, stop_times.txt: shape_dist_traveled");

    private final Blemishes blemishes;
    private final Map<String, TripTimes> trips = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private String last = "";
    private TripTimes times = new TripTimes();

    StopTimesRule(Blemishes blemishes) {
        this.blemishes = blemishes;
    }

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
        var arrival = FeedTime.seconds(row.get("arrival_time"));
        var departure = FeedTime.seconds(row.get("departure_time"));
        halves(row, trip, findings);
        var sequence = row.get("stop_sequence");
        if (FieldType.WHOLE.fits(sequence)) {
            var distance = row.get("shape_dist_traveled");
            times.add(
                    Integer.parseInt(sequence),
                    arrival,
                    departure,
                    FlexRule.isOnDemand(row),
                    (int) row.line(),
                    FieldType.DECIMAL.fits(distance) ? Double.parseDouble(distance) : Double.NaN,
                    row.fingerprint());
        }
    }

    private static void halves(Row row, String trip, Findings findings) {
        var hasArrival = !row.get("arrival_time").isEmpty();
        var hasDeparture = !row.get("departure_time").isEmpty();
        if (hasArrival != hasDeparture) {
            findings.add(HALF, row, hasArrival ? "departure_time" : "arrival_time", trip);
        } else if (!hasArrival && row.get("timepoint").equals("1") && !FlexRule.isOnDemand(row)) {
            findings.add(NO_TIMEPOINT, row, "arrival_time", trip);
        }
    }

    @Override
    public void end(Findings findings) {
        trips.forEach((trip, its) -> its.check(trip, blemishes, findings));
        known.stream()
                .sorted()
                .filter(it -> !trips.containsKey(it) || trips.get(it).isTooShort())
                .forEach(it -> findings.add(TOO_SHORT, "trips.txt", it));
    }

    /** When a trip begins, in seconds; -1 where that is not known. */
    int start(String trip) {
        return trips.containsKey(trip) ? trips.get(trip).start() : -1;
    }

    /** When a trip ends, in seconds; -1 where that is not known. */
    int end(String trip) {
        return trips.containsKey(trip) ? trips.get(trip).end() : -1;
    }
}
