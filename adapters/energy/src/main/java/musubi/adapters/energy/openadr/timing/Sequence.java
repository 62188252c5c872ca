package musubi.adapters.energy.openadr.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import musubi.adapters.energy.openadr.wire.Interval;
import musubi.adapters.energy.openadr.wire.IntervalPeriod;
import musubi.adapters.energy.openadr.wire.Moment;
import musubi.adapters.energy.openadr.wire.Span;
import org.jspecify.annotations.Nullable;

/** The list of an event's intervals, and its repetitions: each begins where the one before ends. */
final class Sequence {

    private final List<Interval> intervals;
    private final @Nullable IntervalPeriod period;
    private final Instant start;
    private final ZoneId zone;
    private final Repetition repetition;

    /**
     * @param period what holds for intervals that say nothing of their own
     * @param start of the first interval
     */
    Sequence(List<Interval> intervals, @Nullable IntervalPeriod period, Instant start, ZoneId zone) {
        this.intervals = intervals;
        this.period = period;
        this.start = start;
        this.zone = zone;
        this.repetition = intervals.stream().skip(1).allMatch(it -> ownStart(it) == null)
                ? Repetition.of(intervals.stream().map(this::orForever).toList())
                : Repetition.of(start, end());
    }

    int size() {
        return intervals.size();
    }

    boolean repeats() {
        return repetition.repeats();
    }

    /** Where a repetition begins; never, where there is none. */
    Instant begins(long round) {
        return repetition.begins(start, round, zone);
    }

    /**
     * One repetition.
     *
     * @param round from 0 on
     * @param repeated whether another follows, so that the last interval lasts until then
     * @return the intervals that ever begin; what follows one without end does not
     */
    List<Row> rows(long round, boolean repeated) {
        var rows = chain(round, round == 0 ? start : begins(round));
        if (repeated && repetition.isUneven() && !rows.isEmpty()) {
            var last = rows.removeLast();
            var next = begins(round + 1);
            rows.add(new Row(
                    last.interval(), last.index(), last.start(), next.isAfter(last.start()) ? next : last.end()));
        }
        return rows;
    }

    private List<Row> chain(long round, Instant begins) {
        var rows = new ArrayList<Row>(intervals.size());
        if (begins.equals(Span.NEVER)) {
            return rows;
        }
        var shift = Duration.between(start, begins);
        var previousEnd = begins;
        for (var place = 0; place < intervals.size(); place++) {
            var own = ownStart(intervals.get(place));
            var from = place == 0 ? begins : own == null ? previousEnd : own.plus(shift);
            if (from.equals(Span.NEVER)) {
                break;
            }
            previousEnd = end(place, from, shift);
            rows.add(new Row(intervals.get(place), round * intervals.size() + place, from, previousEnd));
        }
        return rows;
    }

    /** Of the list, once through. */
    Instant end() {
        return chain(0, start).stream().map(Row::end).max(Instant::compareTo).orElse(start);
    }

    /** In which repetition the instant is; 0 before the first. */
    long round(Instant at) {
        if (!at.isAfter(start) || !repeats()) {
            return 0;
        }
        var low = 0L;
        var high = 1L;
        while (!begins(high).isAfter(at)) {
            low = high;
            high *= 2;
        }
        while (low + 1 < high) {
            var middle = low + (high - low) / 2;
            if (begins(middle).isAfter(at)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private static @Nullable Instant ownStart(Interval interval) {
        return interval.intervalPeriod() instanceof IntervalPeriod own && own.start() instanceof Moment.At(var instant)
                ? instant
                : null;
    }

    /** What has none lasts for ever, unless the next one begins. */
    private Span orForever(Interval interval) {
        var duration = duration(interval);
        return duration == null ? Span.FOREVER : duration;
    }

    private @Nullable Span duration(Interval interval) {
        if (interval.intervalPeriod() instanceof IntervalPeriod own && own.duration() instanceof Span duration) {
            return duration;
        }
        return period == null ? null : period.duration();
    }

    private Instant end(int place, Instant from, Duration shift) {
        var duration = duration(intervals.get(place));
        if (duration != null) {
            return duration.after(from, zone);
        }
        var own = place + 1 < intervals.size() ? ownStart(intervals.get(place + 1)) : null;
        var next = own == null ? null : own.plus(shift);
        return next != null && next.isAfter(from) ? next : Span.NEVER;
    }
}
