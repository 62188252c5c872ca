package musubi.hub.web.operator;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The time of the city: what an operator means by a day and by a time without zone. */
@Component
public final class CityTime {

    private final Clock clock;
    private final ZoneId zone;

    CityTime(Clock clock, @Value("${musubi.zone:Asia/Tokyo}") ZoneId zone) {
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
            return instant(text.strip());
        } catch (DateTimeException e) {
            throw OperatorProblem.invalid("'" + name + "' is not a time that the hub can read: write 2026-11-24, "
                    + "2026-11-24T09:00 (the city's time) or 2026-11-24T00:00:00Z.");
        }
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
