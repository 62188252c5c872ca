package musubi.adapters.energy.openadr.receipt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A receipt before it is kept.
 *
 * @param client who got it; null where only its subscription is known
 */
record Note(
        String event,
        @Nullable String client,
        @Nullable String subscription,
        Receipt.Way way,
        Instant version,
        Instant at) {}
