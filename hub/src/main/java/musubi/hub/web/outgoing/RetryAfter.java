package musubi.hub.web.outgoing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** When a receiver wants to be asked again (RFC 9110 §10.2.3): in seconds, or as a date of HTTP. */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(7);

    private RetryAfter() {}

    /** @return null for what is neither, and for a moment that has passed; at most a week */
    static @Nullable Duration of(@Nullable String written, Clock clock) {
        var asked = written == null ? null : parse(written.strip(), clock);
        if (asked == null || asked.isNegative() || asked.isZero()) {
            return null;
        }
        return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
    }

    private static @Nullable Duration parse(String written, Clock clock) {
        if (written.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(written));
        }
        try {
            var moment = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(clock.instant(), moment);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
