package musubi.hub.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids by which partitions and lists are ordered (RFC 9562 §5.7). */
class TimeOrderedIdsTest {

    private static final Instant NOON = Instant.parse("2026-11-27T03:00:00.123Z");

    private final TimeOrderedIds ids = at(NOON);

    @Test
    void anIdIsOfVersion7AndHoldsItsTime() {
        var id = ids.get();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(TimeOrderedIds.timeOf(id)).isEqualTo(NOON);
    }

    @Test
    void idsOfOneMillisecondAreInTheOrderOfTheirMaking() {
        var made = Stream.generate(ids).limit(4_000).map(UUID::toString).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    /** A clock that is set back, or more ids than a millisecond has numbers for. */
    @Test
    void timeNeverGoesBack() {
        var clock = new SteppingClock();
        var stepping = new TimeOrderedIds(clock, new Random(1));
        clock.now = NOON;
        var before = stepping.get();
        clock.now = NOON.minusSeconds(3600);
        var after = stepping.get();
        assertThat(after.toString()).isGreaterThan(before.toString());

        var many = Stream.generate(ids).limit(10_000).map(UUID::toString).toList();
        assertThat(many).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void manyThreadsGetDifferentOnes() {
        var all = Collections.newSetFromMap(new ConcurrentHashMap<UUID, Boolean>());

        IntStream.range(0, 20_000).parallel().forEach(_ -> all.add(ids.get()));

        assertThat(all).hasSize(20_000);
    }

    /** Lists ask for ranges of time as ranges of ids. */
    @Test
    void theFloorOfAMomentLiesBelowEveryIdOfItAndAboveEveryEarlierOne() {
        var earlier = at(NOON.minusMillis(1)).get().toString();
        var floor = TimeOrderedIds.floor(NOON).toString();

        assertThat(floor).isLessThan(ids.get().toString()).isGreaterThan(earlier);
        assertThat(TimeOrderedIds.timeOf(TimeOrderedIds.floor(NOON))).isEqualTo(NOON);
    }

    private static TimeOrderedIds at(Instant now) {
        return new TimeOrderedIds(Clock.fixed(now, ZoneOffset.UTC), new Random(1));
    }

    private static final class SteppingClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
