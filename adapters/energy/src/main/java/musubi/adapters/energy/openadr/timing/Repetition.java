package musubi.adapters.energy.openadr.timing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import musubi.adapters.energy.openadr.wire.Span;

/**
 * How long a list of intervals is, and where each of its repetitions begins. Months and days are counted from the first, so that the
 * last of January does not drift.
 *
 * @param endless whether it never ends, so that there is no second time
 */
record Repetition(boolean endless, long months, long days, Duration time) {

    private static final Repetition ENDLESS = new Repetition(true, 0, 0, Duration.ZERO);

    /** Of intervals that follow each other. */
    static Repetition of(List<Span> durations) {
        var months = 0L;
        var days = 0L;
        var time = Duration.ZERO;
        for (var each : durations) {
            if (each.isForever()) {
                return ENDLESS;
            }
            months += each.calendar().toTotalMonths();
            days += each.calendar().getDays();
            time = time.plus(each.time());
        }
        return new Repetition(false, months, days, time);
    }

    /** Of intervals that stand where they say. */
    static Repetition of(Instant start, Instant end) {
        return end.equals(Span.NEVER) ? ENDLESS : new Repetition(false, 0, 0, Duration.between(start, end));
    }

    /** Whether there is a second time at all, after the first. */
    boolean repeats() {
        return !endless && (months > 0 || days > 0 || !time.isZero() && !time.isNegative());
    }

    /** Whether its length depends on the month. */
    boolean isUneven() {
        return months > 0;
    }

    /** Where the repetition begins; the first is 0. */
    Instant begins(Instant start, long round, ZoneId zone) {
        if (round == 0) {
            return start;
        }
        if (endless) {
            return Span.NEVER;
        }
        try {
            return start.atZone(zone)
                    .plusMonths(Math.multiplyExact(months, round))
                    .plusDays(Math.multiplyExact(days, round))
                    .toInstant()
                    .plus(time.multipliedBy(round));
        } catch (DateTimeException | ArithmeticException _) {
            return Span.NEVER;
        }
    }
}
