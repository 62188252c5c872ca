package musubi.adapters.energy.meter.history;

import java.time.Instant;
import musubi.adapters.energy.meter.reading.Direction;
import musubi.adapters.energy.meter.reading.Period;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to read of a meter.
 *
 * @param known only what the hub knew at this moment; null: all that it knows
 */
public record ReadingQuery(
        String point,
        Direction direction,
        Period period,
        Versions versions,
        @Nullable Instant known) {

    /** The same of another time. */
    ReadingQuery of(Period period) {
        return new ReadingQuery(point, direction, period, versions, known);
    }
}
