package musubi.adapters.energy.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.adapters.energy.openadr.timing.Koma;
import musubi.adapters.energy.openadr.timing.Slot;
import musubi.adapters.energy.openadr.timing.Timetable;
import musubi.adapters.energy.openadr.wire.Value;
import musubi.adapters.energy.openadr.wire.ValuesMap;
import org.jspecify.annotations.Nullable;

/** What events say for each half hour of a day, line by line. */
public record DayTimeline(LocalDate day, List<Line> lines) {

    public DayTimeline {
        lines = List.copyOf(lines);
    }

    /** An event on its way into a timeline. */
    record Entry(String id, String name, String program, Timetable timetable) {}

    /**
     * An event.
     *
     * @param program what people call its program
     */
    public record Line(String id, String name, String program, List<Cell> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        /** Whether it says anything for this day. */
        public boolean isEmpty() {
            return cells.stream().allMatch(it -> it.words().isEmpty());
        }
    }

    /**
     * A half hour of an event.
     *
     * @param number コマ, 1 to 48
     * @param words all that holds at its start; empty: nothing does
     * @param figure the first number of it, or null
     * @param changes whether something else holds before it ends
     */
    public record Cell(
            int number, String time, String words, @Nullable BigDecimal figure, boolean changes) {}

    /** Events that have nothing to say for the day are left out. */
    static DayTimeline of(LocalDate day, List<Entry> events, ZoneId zone) {
        return new DayTimeline(
                day,
                events.stream()
                        .map(it -> line(it, day, zone))
                        .filter(it -> !it.isEmpty())
                        .toList());
    }

    static Line line(Entry event, LocalDate day, ZoneId zone) {
        return new Line(
                event.id(),
                event.name(),
                event.program(),
                Koma.day(event.timetable(), day, zone).stream()
                        .map(DayTimeline::cell)
                        .toList());
    }

    /** When a half hour begins, as clocks show it. */
    static String time(int koma) {
        return "%02d:%02d".formatted((koma - 1) / 2, (koma - 1) % 2 * 30);
    }

    private static Cell cell(Koma koma) {
        var payloads = koma.slots().stream()
                .flatMap((Slot it) -> it.payloads().stream())
                .toList();
        var words = payloads.isEmpty() && !koma.slots().isEmpty()
                ? "✓"
                : payloads.stream().map(DayTimeline::words).collect(Collectors.joining(", "));
        return new Cell(koma.number(), time(koma.number()), words, figure(payloads), koma.changes());
    }

    private static String words(ValuesMap payload) {
        return payload.type() + " "
                + payload.values().stream().map(DayTimeline::word).collect(Collectors.joining(" "));
    }

    private static @Nullable BigDecimal figure(List<ValuesMap> payloads) {
        return payloads.stream()
                .flatMap(it -> it.values().stream())
                .map(DayTimeline::number)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The number of the payload in each half hour; null where there is none. */
    static List<@Nullable BigDecimal> series(Timetable timetable, String payload, LocalDate day, ZoneId zone) {
        return Koma.day(timetable, day, zone).stream()
                .<@Nullable BigDecimal>map(koma -> figure(koma.slots().stream()
                        .flatMap((Slot it) -> it.payloads().stream())
                        .filter(it -> it.type().equals(payload))
                        .toList()))
                .toList();
    }

    private static @Nullable BigDecimal number(Value value) {
        return switch (value) {
            case Value.Decimal(var number) -> number;
            case Value.Whole(var number) -> new BigDecimal(number);
            case Value.Text _, Value.Truth _, Value.Point _ -> null;
        };
    }

    private static String word(Value value) {
        return switch (value) {
            case Value.Decimal(var number) -> number.toPlainString();
            case Value.Whole(var number) -> number.toString();
            case Value.Text(var text) -> text;
            case Value.Truth(var truth) -> Boolean.toString(truth);
            case Value.Point(var x, var y) ->
                Stream.of(x, y).map(BigDecimal::toPlainString).collect(Collectors.joining("/"));
        };
    }
}
