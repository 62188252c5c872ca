package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A duration as the standard writes it (schema duration): years, months, and weeks or days, then a time; {@code P9999Y} is without
 * end. It goes out in the letters in which it came in.
 *
 * @param calendar what of it depends on the calendar; days are those of the zone in which it is added
 * @param time what of it does not
 */
public record Span(String text, boolean negative, Period calendar, Duration time) {

    /** What stands for "without end" in an instant. */
    public static final Instant NEVER = Instant.MAX;

    /** The standard's way to write it. */
    public static final Span FOREVER = new Span("P9999Y", false, Period.ofYears(9_999), Duration.ZERO);

    /** The schema's own. */
    static final Pattern SHAPE = Pattern.compile("^(-?)P(?=\\d|T\\d)(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)([DW]))?"
            + "(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d+)?)S)?)?$");

    private static final int FOREVER_YEARS = 9_999;
    private static final int DIGITS = 9;
    private static final int NANOSECOND_DIGITS = 9;

    /** Empty where the text is no duration, or one of more than nine digits to a unit. */
    public static Optional<Span> find(String text) {
        var found = SHAPE.matcher(text);
        if (text.length() > Limits.NAME || !found.matches()) {
            return Optional.empty();
        }
        for (var group : new int[] {2, 3, 4, 6, 7}) {
            if (found.group(group) instanceof String digits && digits.length() > DIGITS) {
                return Optional.empty();
            }
        }
        var seconds = new BigDecimal(found.group(8) == null ? "0" : found.group(8));
        if (seconds.precision() - seconds.scale() > DIGITS || seconds.scale() > NANOSECOND_DIGITS) {
            return Optional.empty();
        }
        var days = "W".equals(found.group(5)) ? 7L * number(found.group(4)) : number(found.group(4));
        if (days > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        var time = Duration.ofHours(number(found.group(6)))
                .plusMinutes(number(found.group(7)))
                .plusNanos(seconds.movePointRight(NANOSECOND_DIGITS).longValueExact());
        return Optional.of(new Span(
                text,
                !found.group(1).isEmpty(),
                Period.of(number(found.group(2)), number(found.group(3)), (int) days),
                time));
    }

    /** Of a text that is known to be one. */
    public static Span of(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("Not a duration: '" + text + "'"));
    }

    public static Span of(Duration duration) {
        return of(duration.toString());
    }

    @JsonValue
    public String text() {
        return text;
    }

    public boolean isForever() {
        return !negative && calendar.getYears() >= FOREVER_YEARS;
    }

    public boolean isZero() {
        return calendar.isZero() && time.isZero();
    }

    /** Below nothing: {@code -PT0S} is not. */
    public boolean isNegative() {
        return negative && !isZero();
    }

    /** That much after the start; {@link #NEVER} without end, and beyond what the calendar holds. */
    public Instant after(Instant start, ZoneId zone) {
        if (isForever() || start.equals(NEVER)) {
            return NEVER;
        }
        try {
            var there = start.atZone(zone);
            return negative
                    ? there.minus(calendar).toInstant().minus(time)
                    : there.plus(calendar).toInstant().plus(time);
        } catch (DateTimeException | ArithmeticException _) {
            return NEVER;
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
