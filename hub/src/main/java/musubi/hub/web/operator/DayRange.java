package musubi.hub.web.operator;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days of the city, both ends included. */
public record DayRange(LocalDate from, LocalDate to) {

    private static final int MOST = 92;
    private static final int MOST_LINES = 10_000;

    /** Of what was asked for; one end that is missing is the other one, and where both are, the day is today. */
    static DayRange of(@Nullable String from, @Nullable String to, CityTime time) {
        var first = day("from", from);
        var last = day("to", to);
        var end = last != null ? last : first != null ? first : time.today();
        return new DayRange(first != null ? first : end, end).atMost(MOST);
    }

    /** Of what was asked for; an end that is missing is that of the chain. */
    static DayRange within(List<LocalDate> ends, @Nullable String from, @Nullable String to, CityTime time) {
        var first = day("from", from);
        var last = day("to", to);
        var end = last != null ? last : time.today();
        var start = first != null ? first : ends.isEmpty() || ends.getFirst().isAfter(end) ? end : ends.getFirst();
        return new DayRange(start, end).atMost(MOST_LINES);
    }

    private DayRange atMost(int days) {
        if (to.isBefore(from)) {
            throw OperatorProblem.invalid("to", "'to' is before 'from': change places.", "「to」が「from」より前です。入れ替えてください。");
        }
        if (ChronoUnit.DAYS.between(from, to) >= days) {
            throw OperatorProblem.invalid(
                    "to",
                    "That is more than " + days + " days; ask for them in parts.",
                    days + " 日を超えています。分けて指定してください。");
        }
        return this;
    }

    /** @param name of the parameter, for the error */
    public static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text.strip());
            if (day.getYear() >= 1970 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw unreadable(name);
        }
        throw unreadable(name);
    }

    Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }

    private static OperatorProblem unreadable(String name) {
        return OperatorProblem.invalid(
                name,
                "'" + name + "' is not a day: write it as 2026-11-24.",
                "「" + name + "」の日付を読み取れません。2026-11-24 のように記入してください。");
    }
}
