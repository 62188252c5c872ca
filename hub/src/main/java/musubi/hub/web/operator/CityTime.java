package musubi.hub.web.operator;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The time of the city: what an operator means by a day and by a time without zone. */
@Component
public final class CityTime {

    /** The years that a message's id can name (RFC 9562 §5.7), and nobody asks for others. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Clock clock;
    private final ZoneId zone;

    CityTime(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * Reads ISO 8601: {@code 2026-11-24}, {@code 2026-11-24T09:00} (both in the city's zone), or with an offset or {@code Z}.
     *
     * @param name of the parameter, for the error
     */
    @Nullable
    Instant parse(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var instant = instant(text.strip());
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                throw unreadable(name);
            }
            return instant;
        } catch (DateTimeException e) {
            throw unreadable(name);
        }
    }

    private static OperatorProblem unreadable(String name) {
        return OperatorProblem.invalid(
                name,
                "'" + name + "' is not a time that the hub can read: write 2026-11-24, "
                        + "2026-11-24T09:00 (the city's time) or 2026-11-24T00:00:00Z.",
                "「" + name + "」の日時を読み取れません。2026-11-24、2026-11-24T09:00（市の時刻）または"
                        + " 2026-11-24T00:00:00Z のように記入してください。");
    }

    private Instant instant(String text) {
        if (!text.contains("T")) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        return text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:?\\d\\d")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }
}
