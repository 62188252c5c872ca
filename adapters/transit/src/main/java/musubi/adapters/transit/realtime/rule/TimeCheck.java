package musubi.adapters.transit.realtime.rule;

import java.util.stream.Stream;
import musubi.adapters.transit.realtime.wire.Entity;
import musubi.adapters.transit.realtime.wire.StopEvent;
import musubi.adapters.transit.realtime.wire.StopTime;
import musubi.adapters.transit.realtime.wire.TripUpdate;
import org.jspecify.annotations.Nullable;

/** The times of entities. */
final class TimeCheck implements Check {

    private static final long FIRST = 946_684_800; // 2000-01-01
    private static final long LAST = 4_102_444_800L; // 2100-01-01
    private static final long AHEAD = 60;

    static boolean isPosix(long time) {
        return time >= FIRST && time <= LAST;
    }

    @Override
    public void check(Observation seen, Marks marks) {
        var header = seen.message().header();
        var said = header == null ? null : header.timestamp();
        for (var entity : seen.message().entities()) {
            var time = entity.timestamp();
            if (time != null) {
                timestamp(seen, entity, time, said, marks);
            } else if (entity.tripUpdate() != null || entity.vehicle() != null) {
                marks.add(HeaderRule.W001, entity, "");
            }
            var update = entity.tripUpdate();
            if (update != null) {
                stops(entity, update, marks);
            }
        }
    }

    private static void timestamp(Observation seen, Entity entity, long time, @Nullable Long header, Marks marks) {
        var value = String.valueOf(time);
        if (!isPosix(time)) {
            marks.add(HeaderRule.E001, entity, value);
            return;
        }
        if (header != null && time > header) {
            marks.add(HeaderRule.E012, entity, value + " > " + header);
        }
        if (time > seen.seconds() + AHEAD) {
            marks.add(HeaderRule.E050, entity, value);
        }
        if (header != null && time < header - HeaderCheck.FRESH.toSeconds()) {
            marks.add(HeaderRule.M001, entity, (header - time) + " s");
        }
    }

    private static void stops(Entity entity, TripUpdate update, Marks marks) {
        update.stopTimes().stream()
                .flatMap(TimeCheck::times)
                .filter(it -> !isPosix(it))
                .findFirst()
                .ifPresent(it -> marks.add(HeaderRule.E001, entity, String.valueOf(it)));
    }

    private static Stream<Long> times(StopTime stop) {
        return Stream.of(time(stop.arrival()), time(stop.departure())).flatMap(it -> it);
    }

    private static Stream<Long> time(@Nullable StopEvent event) {
        return event == null ? Stream.of() : Stream.ofNullable(event.time());
    }
}
