package musubi.adapters.transit.realtime.rule;

import java.util.HashSet;
import java.util.Set;
import musubi.adapters.transit.realtime.timetable.Timetable;
import musubi.adapters.transit.realtime.wire.Entity;
import musubi.adapters.transit.realtime.wire.RealtimeKind;
import musubi.adapters.transit.realtime.wire.Trip;
import musubi.adapters.transit.realtime.wire.Vehicle;
import org.jspecify.annotations.Nullable;

/** Vehicles: who they are, and whether they can be where they are said to be. */
final class VehicleCheck implements Check {

    private static final double FASTEST = 26;
    private static final double AREA_METRES = 1_609;
    private static final double SHAPE_METRES = 200;
    private static final double ELSEWHERE_METRES = 50_000;

    @Override
    public void check(Observation seen, Marks marks) {
        var ids = new HashSet<String>();
        for (var entity : seen.message().entities()) {
            var vehicle = entity.vehicle();
            if (vehicle != null) {
                identity(entity, vehicle, ids, marks);
                position(seen, entity, vehicle, marks);
            }
            var update = entity.tripUpdate();
            if (update != null && update.vehicleId().isEmpty()) {
                marks.add(VehicleRule.W002, entity, "");
            }
        }
    }

    private static void identity(Entity entity, Vehicle vehicle, Set<String> ids, Marks marks) {
        if (vehicle.vehicleId().isEmpty()) {
            marks.add(VehicleRule.W002, entity, "");
        } else if (!ids.add(vehicle.vehicleId())) {
            marks.add(VehicleRule.E052, entity, vehicle.vehicleId());
        }
        var bearing = vehicle.bearing();
        if (bearing != null && !(bearing >= 0 && bearing <= 360)) {
            marks.add(VehicleRule.E027, entity, String.valueOf(bearing));
        }
        var speed = vehicle.speed();
        if (speed != null && !(speed >= 0 && speed <= FASTEST)) {
            marks.add(VehicleRule.W004, entity, String.valueOf(speed));
        }
    }

    private static void position(Observation seen, Entity entity, Vehicle vehicle, Marks marks) {
        var latitude = vehicle.latitude();
        var longitude = vehicle.longitude();
        if (!isOnEarth(latitude, longitude)) {
            marks.add(VehicleRule.E026, entity, latitude + ", " + longitude);
            return;
        }
        var timetable = seen.timetable();
        if (timetable != null && latitude != null && longitude != null) {
            StopTimeCheck.stop(timetable, entity, vehicle.stopId(), marks);
            place(seen, timetable, entity, vehicle.trip(), latitude, longitude, marks);
        }
    }

    /** A receiver that has not found itself yet says 0, 0. */
    private static boolean isOnEarth(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude != null
                && longitude != null
                && Math.abs(latitude) <= 90
                && Math.abs(longitude) <= 180
                && (latitude != 0 || longitude != 0);
    }

    private static void place(
            Observation seen,
            Timetable timetable,
            Entity entity,
            @Nullable Trip trip,
            double latitude,
            double longitude,
            Marks marks) {
        var value = latitude + ", " + longitude;
        if (timetable.beyond(latitude, longitude) > ELSEWHERE_METRES) {
            marks.add(VehicleRule.M010, entity, value);
        }
        if (!timetable.isNear(latitude, longitude, AREA_METRES)) {
            marks.add(VehicleRule.E028, entity, value);
        }
        if (trip != null && !trip.isOutside() && !detours(seen, trip)) {
            seen.trip(trip.tripId())
                    .flatMap(it -> timetable.distanceFromShape(it, latitude, longitude))
                    .filter(it -> it > SHAPE_METRES)
                    .ifPresent(it -> marks.add(VehicleRule.E029, entity, Math.round(it) + " m"));
        }
    }

    private static boolean detours(Observation seen, Trip trip) {
        var alerts = seen.others().get(RealtimeKind.ALERTS);
        return alerts != null
                && alerts.entities().stream()
                        .map(Entity::alert)
                        .anyMatch(alert -> alert != null
                                && alert.effect().equals("DETOUR")
                                && alert.informed().stream().anyMatch(it -> isAbout(it.trip(), it.routeId(), trip)));
    }

    private static boolean isAbout(@Nullable Trip informed, String route, Trip trip) {
        return (informed != null && informed.tripId().equals(trip.tripId()))
                || (!route.isEmpty() && route.equals(trip.routeId()));
    }
}
