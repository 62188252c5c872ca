package musubi.adapters.transit.realtime.rule;

import java.util.regex.Pattern;
import musubi.adapters.transit.realtime.timetable.StaticTrip;
import musubi.adapters.transit.realtime.timetable.Timetable;
import musubi.adapters.transit.realtime.timetable.TimetableReader;
import musubi.adapters.transit.realtime.wire.Entity;
import musubi.adapters.transit.realtime.wire.Trip;

/** The trips that updates, positions and alerts name. */
final class TripCheck implements Check {

    private static final Pattern TIME = Pattern.compile("[0-9]{1,3}:[0-5][0-9]:[0-5][0-9]");

    @Override
    public void check(Observation seen, Marks marks) {
        for (var entity : seen.message().entities()) {
            var trip = entity.trip();
            if (trip != null) {
                words(entity, trip, marks);
                held(seen, entity, trip, marks);
            }
            var alert = entity.alert();
            if (alert != null) {
                alert.informed().forEach(it -> {
                    var named = it.trip();
                    if (named != null) {
                        dates(entity, named, marks);
                        held(seen, entity, named, marks);
                    }
                });
            }
        }
    }

    private static void words(Entity entity, Trip trip, Marks marks) {
        if (entity.tripUpdate() != null && trip.tripId().isEmpty()) {
            marks.add(TripRule.W006, entity, "");
        }
        if (!trip.saysRelationship()) {
            marks.add(TripRule.W009, entity, "");
        }
        dates(entity, trip, marks);
    }

    private static void dates(Entity entity, Trip trip, Marks marks) {
        if (!trip.startTime().isEmpty() && !TIME.matcher(trip.startTime()).matches()) {
            marks.add(TripRule.E020, entity, trip.startTime());
        }
        if (!trip.startDate().isEmpty() && TimetableReader.parse(trip.startDate()) == null) {
            marks.add(TripRule.E021, entity, trip.startDate());
        }
    }

    private static void held(Observation seen, Entity entity, Trip trip, Marks marks) {
        var timetable = seen.timetable();
        if (timetable == null) {
            return;
        }
        var known = seen.trip(trip.tripId());
        if (trip.isAdded()) {
            if (known.isPresent()) {
                marks.add(TripRule.E016, entity, trip.tripId());
            }
        } else if (known.isEmpty() && !trip.tripId().isEmpty()) {
            marks.add(TripRule.E003, entity, trip.tripId());
        }
        route(timetable, entity, trip, marks);
        known.filter(_ -> !trip.isAdded()).ifPresent(it -> against(it, entity, trip, marks));
    }

    private static void route(Timetable timetable, Entity entity, Trip trip, Marks marks) {
        if (!trip.routeId().isEmpty() && !timetable.hasRoute(trip.routeId())) {
            marks.add(TripRule.E004, entity, trip.routeId());
        }
    }

    private static void against(StaticTrip known, Entity entity, Trip trip, Marks marks) {
        if (!trip.routeId().isEmpty() && !trip.routeId().equals(known.routeId())) {
            marks.add(
                    entity.alert() == null ? TripRule.E035 : AlertRule.E030,
                    entity,
                    trip.routeId() + " / " + known.routeId());
        }
        var direction = trip.directionId();
        var published = known.directionId();
        if (direction != null && published != null && !direction.equals(published)) {
            marks.add(TripRule.E024, entity, direction + " / " + published);
        }
        headways(known, entity, trip, marks);
        var start = TimetableReader.time(trip.startTime());
        if (start != StaticTrip.NONE && known.headways().isEmpty() && start != first(known)) {
            marks.add(TripRule.E023, entity, trip.startTime());
        }
    }

    private static int first(StaticTrip trip) {
        return trip.pattern().stops().isEmpty()
                ? StaticTrip.NONE
                : trip.arrival(0) == StaticTrip.NONE ? trip.departure(0) : trip.arrival(0);
    }

    private static void headways(StaticTrip known, Entity entity, Trip trip, Marks marks) {
        if (known.runsByHeadway()) {
            if (trip.tripId().isEmpty()
                    || trip.startTime().isEmpty()
                    || trip.startDate().isEmpty()) {
                marks.add(TripRule.E006, entity, trip.tripId());
            }
            if (trip.saysRelationship() && !trip.relationship().equals("UNSCHEDULED") && !trip.isOff()) {
                marks.add(TripRule.E013, entity, trip.relationship());
            }
            var update = entity.tripUpdate();
            if (update != null && update.vehicleId().isEmpty()) {
                marks.add(VehicleRule.W005, entity, trip.tripId());
            }
        }
        var start = TimetableReader.time(trip.startTime());
        if (known.runsByExactHeadway() && start != StaticTrip.NONE && !isDeparture(known, start)) {
            marks.add(TripRule.E019, entity, trip.startTime());
        }
    }

    private static boolean isDeparture(StaticTrip known, int start) {
        return known.headways().stream()
                .filter(StaticTrip.Headway::exact)
                .anyMatch(it -> start >= it.start()
                        && start < it.end()
                        && it.seconds() > 0
                        && (start - it.start()) % it.seconds() == 0);
    }
}
