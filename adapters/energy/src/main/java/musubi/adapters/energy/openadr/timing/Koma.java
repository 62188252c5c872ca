package musubi.adapters.energy.openadr.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the 48 half-hours (コマ) by which electricity is traded and metered in Japan.
 *
 * @param number 1 from 0:00 to 0:30, 48 to midnight
 * @param slots what holds at its start
 * @param changes whether something else holds before it ends
 */
public record Koma(int number, Instant start, List<Slot> slots, boolean changes) {

    public static final int A_DAY = 48;

    public static final Duration LENGTH = Duration.ofMinutes(30);

    public Koma {
        slots = List.copyOf(slots);
    }

    /** The day of an event. */
    public static List<Koma> day(Timetable timetable, LocalDate day, ZoneId zone) {
        var midnight = day.atStartOfDay(zone).toInstant();
        return IntStream.range(0, A_DAY)
                .mapToObj(it -> of(timetable, it + 1, midnight.plus(LENGTH.multipliedBy(it))))
                .toList();
    }

    private static Koma of(Timetable timetable, int number, Instant start) {
        var end = start.plus(LENGTH);
        var slots = timetable.at(start);
        return new Koma(
                number,
                start,
                slots,
                slots.stream().anyMatch(it -> it.end().isBefore(end))
                        || timetable
                                .next(start)
                                .filter(it -> it.start().isBefore(end))
                                .isPresent());
    }
}
