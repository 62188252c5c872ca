package musubi.adapters.transit.realtime.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import musubi.adapters.transit.realtime.wire.Entity;
import musubi.adapters.transit.realtime.wire.StopEvent;
import musubi.adapters.transit.realtime.wire.StopTime;
import musubi.adapters.transit.realtime.wire.Trip;
import org.jspecify.annotations.Nullable;

/** What an entity tells of the journey that it is about. */
final class KnownJourney {

    private KnownJourney() {}

    static Journeys.Known of(Entity entity, Trip trip, ZoneId zone) {
        var day = TimetableReader.parse(trip.startDate());
        var start = TimetableReader.time(trip.startTime());
        return new Journeys.Known(
                stops(entity), start == StaticTrip.NONE ? null : (Integer) start, firstDue(entity, day, zone), day);
    }

    /** Of an update all its stops; of a position the one that it is at or goes to. */
    private static List<String> stops(Entity entity) {
        var update = entity.tripUpdate();
        if (update != null) {
            return update.stopTimes().stream().map(StopTime::stopId).toList();
        }
        var vehicle = entity.vehicle();
        return vehicle == null || vehicle.stopId().isEmpty() ? List.of() : List.of(vehicle.stopId());
    }

    /** When the trip is due at the first stop that the update names: its time less its delay. */
    private static @Nullable Integer firstDue(Entity entity, @Nullable LocalDate day, ZoneId zone) {
        var update = entity.tripUpdate();
        if (update == null || update.stopTimes().isEmpty()) {
            return null;
        }
        var first = update.stopTimes().getFirst();
        var due = due(first.departure());
        return second(due == null ? due(first.arrival()) : due, day, zone);
    }

    private static @Nullable Long due(@Nullable StopEvent event) {
        if (event == null) {
            return null;
        }
        var time = event.time();
        var delay = event.delay();
        return time == null || delay == null ? null : (Long) (time - delay);
    }

    /** Seconds of a service day. */
    private static @Nullable Integer second(@Nullable Long time, @Nullable LocalDate day, ZoneId zone) {
        if (time == null) {
            return null;
        }
        var of = day == null ? LocalDate.ofInstant(Instant.ofEpochSecond(time), zone) : day;
        return (int) Math.clamp(time - Timetable.midnight(of, zone), 0, 100 * 3600);
    }

    /** The places of the update's stops in the pattern that was found. */
    static List<Integer> sequences(Entity entity, Journeys.Found found) {
        var update = entity.tripUpdate();
        return update == null
                ? List.of()
                : IntStream.range(0, update.stopTimes().size())
                        .mapToObj(at -> found.trip().pattern().sequences().get(found.from() + at))
                        .toList();
    }

    static @Nullable Integer current(Entity entity, Journeys.Found found) {
        var vehicle = entity.vehicle();
        return vehicle == null || vehicle.stopSequence() == null
                ? null
                : found.trip().pattern().sequences().get(found.from());
    }
}
