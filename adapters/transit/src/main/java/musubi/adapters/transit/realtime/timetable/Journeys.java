package musubi.adapters.transit.realtime.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the trip of a timetable that calls at some stops, one after the other, from some time on. */
final class Journeys {

    /** Times are published by the minute; what is further apart is another trip, or one that was moved. */
    private static final int TOLERANCE_SECONDS = 60;

    private final Timetable timetable;

    Journeys(Timetable timetable) {
        this.timetable = timetable;
    }

    /**
     * What is known of a journey.
     *
     * @param stops one after the other; a part of the trip, if it is under way
     * @param start when the trip sets out, in seconds of its day; null where that is not known
     * @param first when it is due at the first of these stops, in seconds of its day; null where that is not known
     * @param day on which it runs, or null
     */
    record Known(
            List<String> stops,
            @Nullable Integer start,
            @Nullable Integer first,
            @Nullable LocalDate day) {}

    /** @param from at which stop of its pattern the known stops begin */
    record Found(StaticTrip trip, int from) {}

    /** The one trip that it can be; empty where there is none, or more than one that differ in time alone. */
    Optional<Found> find(Known known) {
        if (known.stops.isEmpty() || (known.start == null && known.first == null)) {
            return Optional.empty();
        }
        var candidates = new ArrayList<Found>();
        for (var pattern : timetable.patterns(known.stops.getFirst())) {
            for (int from = 0; from < pattern.stops().size(); from++) {
                if (pattern.continues(from, known.stops)) {
                    collect(known, pattern, from, candidates);
                }
            }
        }
        return nearest(known, candidates);
    }

    private void collect(Known known, StopPattern pattern, int from, List<Found> candidates) {
        for (var trip : timetable.trips(pattern)) {
            var day = known.day;
            if (gap(known, trip, from) <= TOLERANCE_SECONDS && (day == null || timetable.mayRun(trip, day))) {
                candidates.add(new Found(trip, from));
            }
        }
    }

    /** Trips of the same stops and the same minute are the same journey, of services of other days: any of them will do. */
    private static Optional<Found> nearest(Known known, List<Found> candidates) {
        var best = candidates.stream().min(Comparator.comparingInt(it -> gap(known, it.trip, it.from)));
        return best.filter(it -> candidates.stream()
                .filter(other -> gap(known, other.trip, other.from) == gap(known, it.trip, it.from))
                .allMatch(other -> other.from == it.from
                        && other.trip.pattern().stops().equals(it.trip.pattern().stops())));
    }

    private static int gap(Known known, StaticTrip trip, int from) {
        var start = known.start;
        if (start != null) {
            return trip.start() == StaticTrip.NONE ? Integer.MAX_VALUE : Math.abs(trip.start() - start);
        }
        var first = known.first;
        if (first == null) {
            return Integer.MAX_VALUE;
        }
        var departure = apart(trip.departure(from), first);
        return Math.min(departure, apart(trip.arrival(from), first));
    }

    private static int apart(int time, int first) {
        return time == StaticTrip.NONE ? Integer.MAX_VALUE : Math.abs(time - first);
    }
}
