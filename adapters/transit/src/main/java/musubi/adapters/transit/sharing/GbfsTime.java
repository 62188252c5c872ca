package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Times: RFC 3339 in GBFS 3.0, seconds since 1970 before it. */
final class GbfsTime {

    /** 2000 to 2100: what lies outside is no time of a shared vehicle, but thousandths of a second, or nothing. */
    private static final long FIRST = 946_684_800L;

    private static final long LAST = 4_102_444_800L;

    private GbfsTime() {}

    /** Null where it is none. */
    static @Nullable Instant parse(JsonNode node) {
        try {
            var time = node.isTextual() ? OffsetDateTime.parse(node.textValue()).toInstant() : null;
            return time != null && isPlausible(time.getEpochSecond()) ? time : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** Of the seconds, or null where they are none. */
    static @Nullable Instant ofSeconds(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() && isPlausible(node.longValue())
                ? Instant.ofEpochSecond(node.longValue())
                : null;
    }

    private static boolean isPlausible(long seconds) {
        return seconds >= FIRST && seconds <= LAST;
    }
}
