package musubi.adapters.energy.openadr.timing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.Interval;
import musubi.adapters.energy.openadr.wire.IntervalPeriod;
import musubi.adapters.energy.openadr.wire.Moment;
import musubi.adapters.energy.openadr.wire.ReportDescriptor;
import org.jspecify.annotations.Nullable;

/** When an event's intervals are, over all its repetitions. Each question is answered from the list anew. */
public final class Timetable {

    private static final Packing PACKING = new Packing();

    private final Sequence sequence;
    private final Lifespan lifespan;
    private final boolean cancelled;
    private final boolean reportOnly;
    private final boolean repeated;

    private Timetable(Sequence sequence, Lifespan lifespan, boolean repeated, boolean cancelled, boolean reportOnly) {
        this.sequence = sequence;
        this.lifespan = lifespan;
        this.repeated = repeated;
        this.cancelled = cancelled;
        this.reportOnly = reportOnly;
    }

    /**
     * @param ofProgram when the program's events are that say nothing of their own, or null
     * @param written when the event was last written: "at once" is then
     * @param zone of the city, whose days and months are meant
     */
    public static Timetable of(EventRequest event, @Nullable IntervalPeriod ofProgram, Instant written, ZoneId zone) {
        var period = event.intervalPeriod() == null ? ofProgram : event.intervalPeriod();
        var intervals = Objects.requireNonNullElse(event.intervals(), List.<Interval>of());
        var asked = Objects.requireNonNullElse(event.reportDescriptors(), List.<ReportDescriptor>of());
        var reportOnly = intervals.isEmpty();
        var first = reportOnly ? null : intervals.getFirst().intervalPeriod();
        var stated = first != null && first.start() instanceof Moment.At
                ? first.start()
                : period != null && period.start() != null ? period.start() : first == null ? null : first.start();
        var start = stated instanceof Moment.At(var instant) ? instant : written;
        var sequence =
                new Sequence(reportOnly ? List.of(new Interval(0, null, List.of())) : intervals, period, start, zone);
        var once = reportOnly ? Implied.end(sequence, asked) : sequence.end();
        var wanted = event.duration() == null ? once : event.duration().after(start, zone);
        var repeated = sequence.repeats() && (reportOnly || wanted.isAfter(once));
        var end = repeated || wanted.isBefore(once) ? wanted : once;
        var cancelled = stated instanceof Moment.AtOnce
                && !end.isAfter(start)
                && !(reportOnly && asked.stream().anyMatch(it -> it.effective().frequency() == 0));
        return new Timetable(sequence, new Lifespan(start, end), repeated, cancelled, reportOnly);
    }

    public Lifespan lifespan() {
        return lifespan;
    }

    /** Written as "at once" with no duration, which is how an event is taken back without being deleted (User Guide §7.9). */
    public boolean isCancelled() {
        return cancelled;
    }

    /** Whether it has no intervals, and asks for reports alone. */
    public boolean isReportOnly() {
        return reportOnly;
    }

    /** What {@code active=true} leaves out: what has passed as a whole, or was cancelled. What is to come stays. */
    public boolean isOver(Instant at) {
        return cancelled || lifespan.isOver(at);
    }

    /** Of its list; one where a report-only event's intervals are implied. */
    public int size() {
        return sequence.size();
    }

    /** What holds at the instant; intervals may overlap. */
    public List<Slot> at(Instant at) {
        return silent() || !at.isBefore(lifespan.end())
                ? List.of()
                : rows(round(at)).stream()
                        .flatMap(it -> it.at(PACKING, lifespan.end(), at).stream())
                        .toList();
    }

    /** What begins next after the instant. */
    public Optional<Slot> next(Instant after) {
        if (silent() || !after.isBefore(lifespan.end())) {
            return Optional.empty();
        }
        var round = round(after);
        return Stream.concat(rows(round).stream(), repeated ? rows(round + 1).stream() : Stream.empty())
                .flatMap(it -> it.after(PACKING, lifespan.end(), after).stream())
                .filter(it -> it.start().isBefore(lifespan.end()))
                .min(Comparator.comparing(Slot::start));
    }

    /**
     * What overlaps the time, in the order of the list, made as it is asked for. How many there are the event decides: whoever
     * collects them says how many at most.
     *
     * @param to exclusive
     */
    public Stream<Slot> slots(Instant from, Instant to) {
        if (silent() || !from.isBefore(lifespan.end())) {
            return Stream.empty();
        }
        var last = min(to, lifespan.end());
        return LongStream.iterate(round(from), it -> it + 1)
                .limit(repeated ? Long.MAX_VALUE : 1)
                .takeWhile(it -> sequence.begins(it).isBefore(last))
                .boxed()
                .flatMap(it -> rows(it).stream())
                .filter(it -> it.overlaps(from, last))
                .flatMap(it -> it.slots(PACKING, lifespan.end(), from, last));
    }

    /**
     * The intervals from this place on, counted over all repetitions, each as a whole: packed values count as one. Of a report-only
     * event those that its period implies. Made as they are asked for.
     */
    public Stream<Slot> intervals(long first) {
        if (cancelled || first < 0) {
            return Stream.empty();
        }
        return LongStream.iterate(first / size(), it -> it + 1)
                .limit(repeated ? Long.MAX_VALUE : Math.max(0, 1 - first / size()))
                .takeWhile(it -> it == 0 || sequence.begins(it).isBefore(lifespan.end()))
                .boxed()
                .flatMap(it -> rows(it).stream())
                .filter(it ->
                        it.index() >= first && (it.index() == 0 || it.start().isBefore(lifespan.end())))
                .map(it -> it.until(lifespan.end()))
                .map(it -> new Slot(
                        it.interval().id(),
                        it.index(),
                        0,
                        it.start(),
                        it.end(),
                        it.interval().payloads()));
    }

    /** Up to which place the list had come in its repetitions when the one began that is under way then. */
    public long reached(Instant at) {
        return round(at) * size();
    }

    private boolean silent() {
        return cancelled || reportOnly;
    }

    private List<Row> rows(long round) {
        return sequence.rows(round, repeated);
    }

    private long round(Instant at) {
        return repeated ? sequence.round(at) : 0;
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
