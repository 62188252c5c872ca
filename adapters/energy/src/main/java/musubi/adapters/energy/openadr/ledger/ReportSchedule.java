package musubi.adapters.energy.openadr.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import musubi.adapters.energy.openadr.timing.Slot;
import musubi.adapters.energy.openadr.timing.Timetable;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.ReportDescriptor;
import musubi.adapters.energy.openadr.wire.Span;

/**
 * Which reports an event asks for, and when, as plain time: nothing is kept, and reports without end are made as they are asked
 * for.
 */
public final class ReportSchedule {

    private final Timetable timetable;
    private final List<ReportDescriptor.Effective> asked;

    private ReportSchedule(Timetable timetable, List<ReportDescriptor.Effective> asked) {
        this.timetable = timetable;
        this.asked = asked;
    }

    public static ReportSchedule of(EventRequest event, Timetable timetable) {
        return new ReportSchedule(
                timetable,
                Objects.requireNonNullElse(event.reportDescriptors(), List.<ReportDescriptor>of()).stream()
                        .map(ReportDescriptor::effective)
                        .toList());
    }

    /**
     * Those due after the one instant and until the other, of each descriptor in turn. Of those that were due before the event was
     * written the last alone is owed, at once (User Guide §7.5, "do it now").
     *
     * @param written when the event was last written
     */
    public Stream<ReportWindow> due(Instant after, Instant until, Instant written) {
        return IntStream.range(0, asked.size())
                .boxed()
                .flatMap(it -> Stream.concat(
                        missed(it, written).filter(one -> one.due().isAfter(after)).stream(),
                        windows(it, max(after, written))
                                .dropWhile(one -> !one.due().isAfter(max(after, written)))
                                .takeWhile(one -> !one.due().isAfter(until))));
    }

    /** The last that could no longer be made in time, due when the event was written. */
    private Optional<ReportWindow> missed(int descriptor, Instant written) {
        return windows(descriptor, written)
                .takeWhile(it -> it.due().isBefore(written))
                .reduce((_, later) -> later)
                .map(it -> new ReportWindow(descriptor, it.number(), it.ids(), it.from(), it.to(), written));
    }

    /** From some that is due before the instant, or from the first. */
    private Stream<ReportWindow> windows(int descriptor, Instant near) {
        var wanted = asked.get(descriptor);
        if (wanted.frequency() == 0 || timetable.isCancelled() || isTimeless()) {
            return Stream.empty();
        }
        var covered = covered(wanted);
        var first = first(wanted, covered);
        var step = wanted.frequency() < 0 ? covered : wanted.frequency();
        // two repetitions back, so that those are found whose intervals lie in the one before
        var skipped = Math.max(0, (timetable.reached(near) - 2L * timetable.size() - first - covered) / step - 1);
        return LongStream.iterate(skipped, it -> it + 1)
                .takeWhile(it -> wanted.repeat() < 0 || it < wanted.repeat())
                .mapToObj(it -> window(descriptor, it, first + it * step, covered))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream);
    }

    private Optional<ReportWindow> window(int descriptor, long number, long first, int covered) {
        var slots = timetable
                .intervals(first)
                .takeWhile(it -> it.index() < first + covered)
                .toList();
        if (slots.isEmpty()) {
            return Optional.empty();
        }
        var from = slots.getFirst().start();
        var to = slots.stream().map(Slot::end).max(Comparator.naturalOrder()).orElseThrow();
        return to.equals(Span.NEVER) && asked.get(descriptor).historical()
                ? Optional.empty()
                : Optional.of(new ReportWindow(
                        descriptor,
                        number,
                        slots.stream().map(Slot::interval).toList(),
                        from,
                        to,
                        asked.get(descriptor).historical() ? to : from));
    }

    /** How many intervals a report has. */
    private int covered(ReportDescriptor.Effective wanted) {
        if (wanted.numIntervals() > 0) {
            return timetable.isReportOnly() || wanted.startInterval() >= 0
                    ? wanted.numIntervals()
                    : Math.min(wanted.numIntervals(), timetable.size());
        }
        return timetable.isReportOnly() || wanted.startInterval() < 0
                ? timetable.size()
                : Math.max(1, timetable.size() - wanted.startInterval());
    }

    /**
     * With which interval the first report begins. One about the past ends with {@code startInterval} where that many have passed by
     * then; else it begins with it, as the User Guide's example of a subset does.
     */
    private long first(ReportDescriptor.Effective wanted, int covered) {
        var start = wanted.startInterval();
        if (!wanted.historical()) {
            return Math.max(0, start);
        }
        if (start < 0) {
            return Math.max(0, timetable.size() - covered);
        }
        return wanted.numIntervals() > 0 && start + 1 >= covered ? start + 1L - covered : start;
    }

    /** Without a period the intervals of a report-only event are the VEN's to choose. */
    private boolean isTimeless() {
        return timetable.isReportOnly()
                && timetable
                        .intervals(0)
                        .findFirst()
                        .map(it -> it.end().equals(Span.NEVER) || it.end().equals(it.start()))
                        .orElse(true);
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
