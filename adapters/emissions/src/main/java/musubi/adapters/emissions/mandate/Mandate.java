package musubi.adapters.emissions.mandate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A firm lets an adviser read what it keeps here.
 *
 * @param from the first day on which it may
 * @param until the last day, or null: until the firm ends it
 */
@Schema(name = "Mandate")
public record Mandate(
        String firm,
        String adviser,
        LocalDate from,
        @Nullable LocalDate until) {

    public Mandate {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A mandate ends after it begins");
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
