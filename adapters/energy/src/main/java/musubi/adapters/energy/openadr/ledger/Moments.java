package musubi.adapters.energy.openadr.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Points in time as columns have them. */
final class Moments {

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Moments() {}

    /** What is beyond every calendar is the last day of the year 9999. */
    static OffsetDateTime column(Instant instant) {
        return (instant.isAfter(LAST) ? LAST : instant).atOffset(ZoneOffset.UTC);
    }
}
