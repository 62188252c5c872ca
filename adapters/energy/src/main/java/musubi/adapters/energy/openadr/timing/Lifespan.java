package musubi.adapters.energy.openadr.timing;

import java.time.Instant;
import musubi.adapters.energy.openadr.wire.Span;

/**
 * From the start of the first interval to the end of the last.
 *
 * @param end exclusive; {@link Span#NEVER} where it is without end
 */
public record Lifespan(Instant start, Instant end) {

    public boolean isEndless() {
        return end.equals(Span.NEVER);
    }

    /** Whether all of it has passed; what is yet to come is not over. */
    public boolean isOver(Instant at) {
        return !end.isAfter(at);
    }
}
