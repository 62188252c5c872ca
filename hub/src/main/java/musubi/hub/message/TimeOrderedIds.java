package musubi.hub.message;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDs of version 7 (RFC 9562 §5.7): sorted by the time of their making, also within a millisecond. Tables that are
 * partitioned by such an id are partitioned by time.
 */
public final class TimeOrderedIds implements Supplier<UUID> {

    private static final int COUNTER_BITS = 12;

    private final Clock clock;
    private final RandomGenerator random;
    private final AtomicLong last = new AtomicLong();

    public TimeOrderedIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public UUID get() {
        var now = clock.millis() << COUNTER_BITS;
        var tick = last.updateAndGet(before -> Math.max(before + 1, now));
        var high = tick >>> COUNTER_BITS << 16 | 0x7000 | tick & 0xfff;
        return new UUID(high, random.nextLong() >>> 2 | 1L << 63);
    }

    /** The smallest id of a moment: every id made at or after it is not smaller. */
    public static UUID floor(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0);
    }

    /** The smallest id of a day in this zone. */
    public static UUID floor(LocalDate day, ZoneId zone) {
        return floor(day.atStartOfDay(zone).toInstant());
    }

    /** When an id was made, to the millisecond. */
    public static Instant timeOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
