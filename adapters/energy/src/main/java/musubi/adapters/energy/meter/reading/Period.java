package musubi.adapters.energy.meter.reading;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time from a start on, until an end that is no part of it. */
public record Period(Instant from, Instant to) {

    public boolean covers(Period other) {
        return !from.isAfter(other.from) && !to.isBefore(other.to);
    }

    /** As ISO 8601 writes an interval (§5.5.2): the two ends with a stroke between. */
    @Override
    public String toString() {
        return from + "/" + to;
    }

    /** Null where the text is no interval. */
    public static @Nullable Period parse(String text) {
        var stroke = text.indexOf('/');
        try {
            return stroke < 0
                    ? null
                    : new Period(Instant.parse(text.substring(0, stroke)), Instant.parse(text.substring(stroke + 1)));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
