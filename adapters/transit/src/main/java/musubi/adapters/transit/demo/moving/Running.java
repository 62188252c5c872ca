package musubi.adapters.transit.demo.moving;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import musubi.adapters.transit.realtime.timetable.StaticTrip;
import musubi.adapters.transit.realtime.timetable.Timetable;

/**
 * A trip under way, or about to be.
 *
 * @param midnight when its service day begins, in POSIX seconds
 * @param delay in seconds; invented, and the same for the whole of the trip
 */
record Running(StaticTrip trip, LocalDate day, long midnight, int delay) {

    /** What is said of a trip before it sets out, in seconds. */
    private static final int AHEAD = 30 * 60;

    private static final int STEP = 30;
    private static final int STEPS = 10;

    static List<Running> at(Instant now, Timetable timetable, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        return Stream.of(today.minusDays(1), today)
                .flatMap(day -> timetable.trips().stream()
                        .filter(trip -> trip.headways().isEmpty()
                                && trip.start() != StaticTrip.NONE
                                && trip.end() != StaticTrip.NONE
                                && timetable.runsOn(trip, day))
                        .map(trip -> new Running(trip, day, Timetable.midnight(day, zone), delay(trip, day))))
                .filter(it -> it.isNear(now.getEpochSecond()))
                .sorted((one, other) -> one.trip.id().compareTo(other.trip.id()))
                .toList();
    }

    /** Half of all are in time, the others up to five minutes late. */
    private static int delay(StaticTrip trip, LocalDate day) {
        var dice = Math.floorMod((trip.id() + day).hashCode(), 2 * STEPS);
        return Math.max(0, dice - STEPS + 1) * STEP;
    }

    private boolean isNear(long now) {
        return midnight + trip.start() - AHEAD <= now && now <= midnight + trip.end() + delay;
    }

    boolean hasSetOut(long now) {
        return midnight + trip.start() + delay <= now;
    }

    long arrival(int at) {
        return midnight + trip.arrival(at) + delay;
    }

    long departure(int at) {
        return midnight + trip.departure(at) + delay;
    }

    /** The last stop that it has left; -1 before the first. */
    int left(long now) {
        var left = -1;
        for (int at = 0; at < trip.pattern().stops().size() && departure(at) <= now; at++) {
            left = at;
        }
        return left;
    }

    String vehicle() {
        return "vehicle-" + trip.id();
    }
}
