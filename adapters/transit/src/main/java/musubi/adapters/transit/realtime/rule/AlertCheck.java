package musubi.adapters.transit.realtime.rule;

import musubi.adapters.transit.realtime.timetable.Timetable;
import musubi.adapters.transit.realtime.wire.Alert;
import musubi.adapters.transit.realtime.wire.Entity;

/** Alerts: what they are about. */
final class AlertCheck implements Check {

    @Override
    public void check(Observation seen, Marks marks) {
        for (var entity : seen.message().entities()) {
            var alert = entity.alert();
            if (alert == null) {
                continue;
            }
            if (alert.informed().isEmpty()) {
                marks.add(AlertRule.E032, entity, "");
            }
            alert.informed().forEach(it -> selector(seen, entity, it, marks));
        }
    }

    private static void selector(Observation seen, Entity entity, Alert.Selector selector, Marks marks) {
        if (selector.isEmpty()) {
            marks.add(AlertRule.E033, entity, "");
        }
        var trip = selector.trip();
        var route = selector.routeId();
        if (trip != null && !route.isEmpty()) {
            if (!trip.routeId().isEmpty() && !trip.routeId().equals(route)) {
                marks.add(AlertRule.E031, entity, route + " / " + trip.routeId());
            }
            seen.trip(trip.tripId())
                    .filter(it -> !it.routeId().equals(route))
                    .ifPresent(it -> marks.add(AlertRule.E030, entity, route + " / " + it.routeId()));
        }
        var timetable = seen.timetable();
        if (timetable != null) {
            ids(timetable, entity, selector, marks);
        }
    }

    private static void ids(Timetable timetable, Entity entity, Alert.Selector selector, Marks marks) {
        StopTimeCheck.stop(timetable, entity, selector.stopId(), marks);
        if (!selector.routeId().isEmpty() && !timetable.hasRoute(selector.routeId())) {
            marks.add(TripRule.E004, entity, selector.routeId());
        }
        if (!selector.agencyId().isEmpty() && !timetable.hasAgency(selector.agencyId())) {
            marks.add(AlertRule.E034, entity, selector.agencyId());
        }
    }
}
