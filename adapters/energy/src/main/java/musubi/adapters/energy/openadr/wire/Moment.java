package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A point in time (schema dateTime): RFC 3339 with any offset comes in, UTC with {@code Z} goes out. The first moment of the year 1
 * means "at once", and comes in with time and zone or without, as the User Guide has it (§7.3).
 */
public sealed interface Moment {

    /** Without it nothing is said: {@link AtOnce} has no time of its own. */
    record At(Instant instant) implements Moment {

        @Override
        public String text() {
            return instant.toString();
        }
    }

    /** As soon as it is read. */
    record AtOnce() implements Moment {

        @Override
        public String text() {
            return "0001-01-01T00:00:00Z";
        }
    }

    Pattern RFC3339 = Pattern.compile(
            "(?!0000)\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    Pattern AT_ONCE = Pattern.compile("0001-01-01([Tt]00:00:00(\\.0{1,9})?([Zz]|[+-]\\d{2}:\\d{2})?)?");

    /** RFC 3339 §5.6 has the leap second, which Java's calendar has not. */
    Pattern LEAP_SECOND = Pattern.compile("(.{17})60(.*)");

    @JsonValue
    String text();

    static Moment of(Instant instant) {
        return new At(instant);
    }

    /** Empty where the text is no point in time. */
    static Optional<Moment> find(String text) {
        if (AT_ONCE.matcher(text).matches()) {
            return Optional.of(new AtOnce());
        }
        if (!RFC3339.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            var leap = LEAP_SECOND.matcher(text);
            return Optional.of(new At(
                    leap.matches()
                            ? instant(leap.group(1) + "59" + leap.group(2)).plusSeconds(1)
                            : instant(text)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
