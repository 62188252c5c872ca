package musubi.hub.journal.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import musubi.hub.gate.Grant;

/** Traffic by the hours of the city's clock. An hour that is over is counted once, and remembered for two days. */
public final class HourlyTraffic {

    /** A message may commit some time after its id was made; until then its hour is counted anew. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    private static final Duration REMEMBERED = Duration.ofDays(2);

    /** What happened in the hour that begins then. */
    public record Hour(Instant from, Traffic traffic) {}

    private final OverviewStore store;
    private final Clock clock;
    private final ZoneId zone;
    private final ConcurrentHashMap<Instant, Traffic> over = new ConcurrentHashMap<>();

    public HourlyTraffic(OverviewStore store, Clock clock, ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    /** The last hours, oldest first; the last one is not over yet. */
    public List<Hour> last(Grant grant, int hours) {
        var current = clock.instant().atZone(zone).truncatedTo(ChronoUnit.HOURS);
        return from(grant, current.minusHours(hours - 1L).toInstant());
    }

    public Traffic today(Grant grant) {
        return from(
                        grant,
                        clock.instant()
                                .atZone(zone)
                                .truncatedTo(ChronoUnit.DAYS)
                                .toInstant())
                .stream()
                .map(Hour::traffic)
                .reduce(Traffic.NONE, Traffic::plus);
    }

    private List<Hour> from(Grant grant, Instant first) {
        var now = clock.instant();
        over.keySet().removeIf(it -> it.isBefore(now.minus(REMEMBERED)));
        return Stream.iterate(first, it -> !it.isAfter(now), it -> it.plus(1, ChronoUnit.HOURS))
                .map(it -> new Hour(it, hour(grant, it, now)))
                .toList();
    }

    private Traffic hour(Grant grant, Instant from, Instant now) {
        var to = from.plus(1, ChronoUnit.HOURS);
        return to.plus(SETTLED).isAfter(now)
                ? store.traffic(grant, from, to)
                : over.computeIfAbsent(from, _ -> store.traffic(grant, from, to));
    }
}
