package musubi.adapters.transit.realtime.rule;

import java.util.List;
import java.util.Objects;
import musubi.adapters.transit.realtime.timetable.StaticTrip;
import musubi.adapters.transit.realtime.timetable.Timetable;
import musubi.adapters.transit.realtime.wire.Entity;
import musubi.adapters.transit.realtime.wire.StopEvent;
import musubi.adapters.transit.realtime.wire.StopTime;
import musubi.adapters.transit.realtime.wire.Trip;
import org.jspecify.annotations.Nullable;

/** The stops of trip updates: each by itself, each beside the one before, and against the timetable. */
final class StopTimeCheck implements Check {

    @Override
    public void check(Observation seen, Marks marks) {
        for (var entity : seen.message().entities()) {
            var update = entity.tripUpdate();
            if (update == null) {
                continue;
            }
            var trip = update.trip();
            var stops = update.stopTimes();
            if (stops.isEmpty() && (trip == null || !trip.isOff())) {
                marks.add(StopTimeRule.E041, entity, trip == null ? "" : trip.tripId());
            }
            stops.forEach(it -> alone(entity, it, marks));
            for (int at = 1; at < stops.size(); at++) {
                beside(entity, stops.get(at - 1), stops.get(at), marks);
            }
            against(seen, entity, trip, stops, marks);
        }
    }

    private static void alone(Entity entity, StopTime stop, Marks marks) {
        var place = place(stop);
        if (stop.stopSequence() == null && stop.stopId().isEmpty()) {
            marks.add(StopTimeRule.E040, entity, "");
        }
        var silent = stop.arrival() == null && stop.departure() == null;
        if (stop.isWithoutData() && !silent) {
            marks.add(StopTimeRule.E042, entity, place);
        }
        if (silent && !stop.isWithoutData() && !stop.isSkipped()) {
            marks.add(StopTimeRule.E043, entity, place);
        }
        if (says(stop.arrival(), false) || says(stop.departure(), false)) {
            marks.add(StopTimeRule.E044, entity, place);
        }
        var arrival = time(stop.arrival());
        var departure = time(stop.departure());
        if (arrival != null && departure != null && departure < arrival) {
            marks.add(StopTimeRule.E025, entity, place);
        }
    }

    /** Whether an event is there that says a time or a delay, or one that does not. */
    private static boolean says(@Nullable StopEvent event, boolean anything) {
        return event != null && (event.time() != null || event.delay() != null) == anything;
    }

    private static void beside(Entity entity, StopTime before, StopTime stop, Marks marks) {
        var place = place(stop);
        var one = before.stopSequence();
        var next = stop.stopSequence();
        if (one != null && next != null && next <= one) {
            marks.add(next.equals(one) ? StopTimeRule.E036 : StopTimeRule.E002, entity, place);
        }
        if (!stop.stopId().isEmpty() && stop.stopId().equals(before.stopId())) {
            marks.add(StopTimeRule.E037, entity, place);
        }
        var left = latest(before);
        var reached = earliest(stop);
        if (left != null && reached != null && reached <= left) {
            marks.add(StopTimeRule.E022, entity, place);
        }
    }

    private static @Nullable Long latest(StopTime stop) {
        var departure = time(stop.departure());
        return departure == null ? time(stop.arrival()) : departure;
    }

    private static @Nullable Long earliest(StopTime stop) {
        var arrival = time(stop.arrival());
        return arrival == null ? time(stop.departure()) : arrival;
    }

    private static @Nullable Long time(@Nullable StopEvent event) {
        return event == null ? null : event.time();
    }

    private static void against(
            Observation seen, Entity entity, @Nullable Trip trip, List<StopTime> stops, Marks marks) {
        var timetable = seen.timetable();
        if (timetable == null) {
            return;
        }
        stops.forEach(it -> stop(timetable, entity, it.stopId(), marks));
        if (trip != null && !trip.isOutside()) {
            seen.trip(trip.tripId()).ifPresent(known -> stops.forEach(it -> place(known, entity, it, marks)));
        }
    }

    /** Also of the stops that positions and alerts name. */
    static void stop(Timetable timetable, Entity entity, String stop, Marks marks) {
        if (stop.isEmpty()) {
            return;
        }
        if (!timetable.hasStop(stop)) {
            marks.add(StopTimeRule.E011, entity, stop);
        } else if (entity.alert() == null && !timetable.isPlatform(stop)) {
            marks.add(StopTimeRule.E015, entity, stop);
        }
    }

    private static void place(StaticTrip known, Entity entity, StopTime stop, Marks marks) {
        var pattern = known.pattern();
        var sequence = stop.stopSequence();
        if (sequence == null) {
            if (pattern.repeats(stop.stopId())) {
                marks.add(StopTimeRule.E009, entity, stop.stopId());
            }
            times(known, pattern.stops().indexOf(stop.stopId()), entity, stop, marks);
            return;
        }
        var at = pattern.at(sequence);
        if (at < 0) {
            marks.add(StopTimeRule.E051, entity, String.valueOf(sequence));
        } else if (!stop.stopId().isEmpty() && !pattern.stops().get(at).equals(stop.stopId())) {
            marks.add(StopTimeRule.E045, entity, place(stop));
        }
        times(known, at, entity, stop, marks);
    }

    private static void times(StaticTrip known, int at, Entity entity, StopTime stop, Marks marks) {
        if (at < 0) {
            return;
        }
        if ((delayAlone(stop.arrival()) && known.arrival(at) == StaticTrip.NONE)
                || (delayAlone(stop.departure()) && known.departure(at) == StaticTrip.NONE)) {
            marks.add(StopTimeRule.E046, entity, place(stop));
        }
    }

    private static boolean delayAlone(@Nullable StopEvent event) {
        return event != null && event.delay() != null && event.time() == null;
    }

    private static String place(StopTime stop) {
        return "stop_sequence " + Objects.requireNonNullElse(stop.stopSequence(), "-") + " stop_id " + stop.stopId();
    }
}
