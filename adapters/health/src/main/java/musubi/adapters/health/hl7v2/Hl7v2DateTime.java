package musubi.adapters.health.hl7v2;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date or time with the precision that it was sent with (DTM, HL7 v2.5 §2.A.22):
 * {@code YYYY[MM[DD[HH[MM[SS[.S[S[S[S]]]]]]]]][+/-ZZZZ]}.
 */
public sealed interface Hl7v2DateTime {

    /** A time without offset is Japanese time: the standard leaves it to the sender's local agreement. */
    ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    /** FHIR's times are within fourteen hours of UTC (R4 §2.24.0.1), in seconds. */
    int WIDEST_OFFSET = 14 * 60 * 60;

    /** @param value the year alone */
    record OfYear(Year value) implements Hl7v2DateTime {}

    record OfMonth(YearMonth value) implements Hl7v2DateTime {}

    record OfDay(LocalDate value) implements Hl7v2DateTime {}

    /** @param fraction whether fractions of a second were sent; then up to the millisecond */
    record OfTime(OffsetDateTime value, boolean fraction) implements Hl7v2DateTime {}

    Pattern SHAPE = Pattern.compile(
            "(\\d{4})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(\\.\\d{1,4})?)?)?)?)?)?([+-]\\d{4})?");

    /** Empty where the text is no date, or names a day or an hour that does not exist. */
    static Optional<Hl7v2DateTime> find(String text) {
        var parts = SHAPE.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var year = Integer.parseInt(parts.group(1));
            if (year == 0) {
                return Optional.empty();
            }
            if (parts.group(2) == null) {
                return Optional.of(new OfYear(Year.of(year)));
            }
            var month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
            if (parts.group(3) == null) {
                return Optional.of(new OfMonth(month));
            }
            var day = month.atDay(1).withDayOfMonth(Integer.parseInt(parts.group(3)));
            if (parts.group(4) == null) {
                return Optional.of(new OfDay(day));
            }
            return Optional.of(time(parts, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static OfTime time(Matcher parts, LocalDate day) {
        var fraction = parts.group(7);
        var nanos = fraction == null
                ? 0
                : new BigDecimal("0" + fraction).movePointRight(3).intValue() * 1_000_000;
        var time = LocalTime.of(number(parts.group(4)), number(parts.group(5)), number(parts.group(6)), nanos);
        var local = LocalDateTime.of(day, time);
        var offset = parts.group(8) == null ? ZONE.getRules().getOffset(local) : ZoneOffset.of(parts.group(8));
        if (Math.abs(offset.getTotalSeconds()) > WIDEST_OFFSET) {
            throw new DateTimeException("no zone on earth");
        }
        return new OfTime(local.atOffset(offset), fraction != null);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
