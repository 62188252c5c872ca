package musubi.adapters.energy.openadr.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import musubi.adapters.energy.openadr.wire.Interval;
import musubi.adapters.energy.openadr.wire.Span;

/** An interval of the list, in one of its repetitions, before its values are unpacked. */
record Row(Interval interval, long index, Instant start, Instant end) {

    boolean overlaps(Instant from, Instant to) {
        return start.isBefore(to) && (end.isAfter(from) || start.equals(end) && !start.isBefore(from));
    }

    Row until(Instant last) {
        return end.isAfter(last) ? new Row(interval, index, start, last) : this;
    }

    /** The parts that overlap, in order, one after the other as they are asked for. */
    Stream<Slot> slots(Packing packing, Instant cut, Instant from, Instant to) {
        var parts = parts(packing);
        var first = from.isAfter(start) ? part(parts, from) : 0;
        return IntStream.range(first, parts)
                .mapToObj(it -> slot(packing, parts, it, cut))
                .takeWhile(it -> it.start().isBefore(to) && it.start().isBefore(cut)
                        || it.start().equals(start));
    }

    Optional<Slot> at(Packing packing, Instant cut, Instant at) {
        return start.isAfter(at) || !end.isAfter(at)
                ? Optional.empty()
                : Optional.of(slot(packing, parts(packing), part(parts(packing), at), cut));
    }

    /** The first part that begins after the instant. */
    Optional<Slot> after(Packing packing, Instant cut, Instant at) {
        var parts = parts(packing);
        var next = start.isAfter(at) ? 0 : end.isAfter(at) ? part(parts, at) + 1 : parts;
        return next < parts ? Optional.of(slot(packing, parts, next, cut)) : Optional.empty();
    }

    /** What has no end, or no length, cannot be divided. */
    private int parts(Packing packing) {
        return end.equals(Span.NEVER) || start.equals(end) ? 1 : packing.parts(interval);
    }

    /** The part of which the instant is; it is within the interval. */
    private int part(int parts, Instant at) {
        var low = 0;
        var high = parts - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (border(parts, middle).isAfter(at)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private Instant border(int parts, int part) {
        return part == parts
                ? end
                : part == 0
                        ? start
                        : start.plus(
                                Duration.between(start, end).multipliedBy(part).dividedBy(parts));
    }

    private Slot slot(Packing packing, int parts, int part, Instant cut) {
        var ends = border(parts, part + 1);
        return new Slot(
                interval.id(),
                index,
                part,
                border(parts, part),
                ends.isAfter(cut) ? cut : ends,
                parts == 1 ? interval.payloads() : packing.part(interval, parts, part));
    }
}
