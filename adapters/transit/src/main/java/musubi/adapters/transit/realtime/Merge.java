package musubi.adapters.transit.realtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import musubi.adapters.transit.realtime.wire.Entity;
import musubi.adapters.transit.realtime.wire.FeedMessage;
import musubi.adapters.transit.realtime.wire.StopEvent;
import musubi.adapters.transit.realtime.wire.TripUpdate;
import musubi.adapters.transit.realtime.wire.Vehicle;
import org.jspecify.annotations.Nullable;

/**
 * From what is sent to the whole: a FULL_DATASET replaces all that was known, a DIFFERENTIAL the entities that it names
 * (FeedHeader.incrementality, FeedEntity.is_deleted). Whoever sends differences may forget to delete: trips that ended long ago, and
 * vehicles of which nothing was heard for long, go by themselves.
 */
final class Merge {

    private static final Duration AFTER_THE_LAST_STOP = Duration.ofHours(1);
    private static final Duration AFTER_THE_LAST_POSITION = Duration.ofMinutes(15);

    private Merge() {}

    /** @param sent of the message those entities that are let in */
    static List<Entity> merge(@Nullable FeedMessage before, FeedMessage message, List<Entity> sent, Instant now) {
        var header = message.header();
        var entities = new LinkedHashMap<String, Entity>();
        if (before != null && header != null && header.differential()) {
            before.entities().stream()
                    .filter(it -> !isOver(it, now.getEpochSecond()))
                    .forEach(it -> entities.put(it.id(), it));
        }
        for (var entity : sent) {
            if (entity.isDeleted()) {
                entities.remove(entity.id());
            } else {
                entities.put(entity.id(), entity);
            }
        }
        return new ArrayList<>(entities.values());
    }

    private static boolean isOver(Entity entity, long now) {
        var update = entity.tripUpdate();
        var vehicle = entity.vehicle();
        return (update != null && isOver(update, now)) || (vehicle != null && isOver(vehicle, now));
    }

    private static boolean isOver(TripUpdate update, long now) {
        var latest = update.stopTimes().stream()
                .flatMap(it -> Stream.of(time(it.arrival()), time(it.departure())))
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        var said = Objects.requireNonNullElse(update.timestamp(), 0L);
        var last = Math.max(latest, said);
        return last > 0 && last < now - AFTER_THE_LAST_STOP.toSeconds();
    }

    private static long time(@Nullable StopEvent event) {
        return event == null ? 0 : Objects.requireNonNullElse(event.time(), 0L);
    }

    private static boolean isOver(Vehicle vehicle, long now) {
        var said = vehicle.timestamp();
        return said != null && said < now - AFTER_THE_LAST_POSITION.toSeconds();
    }
}
