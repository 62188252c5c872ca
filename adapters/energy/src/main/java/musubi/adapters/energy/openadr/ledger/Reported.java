package musubi.adapters.energy.openadr.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One value of a report.
 *
 * @param resource that it is of
 * @param type of its payload
 * @param interval the id that the report gives to the interval
 * @param start when the interval begins; where neither report nor event says, when the report was written
 * @param end exclusive; null: nobody says
 * @param timed whether the report itself says when
 * @param number the value, or null where it is a word
 * @param word the value, or null where it is a number
 * @param quality what DATA_QUALITY beside it says, or null
 */
record Reported(
        String resource,
        String type,
        int interval,
        Instant start,
        @Nullable Instant end,
        boolean timed,
        @Nullable BigDecimal number,
        @Nullable String word,
        @Nullable String quality) {}
