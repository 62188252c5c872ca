package musubi.adapters.emissions.pact.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Points in time (RFC 3339): any offset comes in, UTC with seconds goes out. */
public final class Moments {

    private static final Pattern RFC3339 = Pattern.compile(
            "(?!0000)\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    /** Without seconds, as the standard's own example of a filter has it; and with the blank that an unencoded + becomes. */
    private static final Pattern LOOSE = Pattern.compile(
            "(?!0000)(\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2})(:\\d{2}(?:\\.\\d{1,9})?)?([Zz]|[+ -]\\d{2}:\\d{2})");

    private Moments() {}

    static boolean isStrict(String text) {
        return RFC3339.matcher(text).matches() && find(text).isPresent();
    }

    /** Empty where the text is no point in time. */
    public static Optional<Instant> find(String text) {
        var loose = LOOSE.matcher(text);
        if (!loose.matches()) {
            return Optional.empty();
        }
        var seconds = loose.group(2) == null ? ":00" : loose.group(2);
        var whole = (loose.group(1) + seconds + loose.group(3).replace(' ', '+')).toUpperCase(Locale.ROOT);
        try {
            return Optional.of(OffsetDateTime.parse(whole).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** As {@link #find}; a day alone is its first moment where the firm is. */
    static Optional<Instant> find(String text, ZoneId zone) {
        try {
            return text.length() == 10
                    ? Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant())
                    : find(text);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    public static String text(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
