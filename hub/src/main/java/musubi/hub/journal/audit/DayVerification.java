package musubi.hub.journal.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one day.
 *
 * @param sealed how many rows are in the chain of the day
 * @param unsealed how many rows of the day are not sealed yet: those of the last seconds
 * @param dropped tables of which the day was dropped, so that their rows were not compared: {@code message}, {@code decision},
 *     {@code audit_entry}; and those of bytes ({@code payload}) where the day went before its time
 * @param bodies of how many messages the bytes were compared with their sealed SHA-256
 * @param closing the closing hash of the day, or its last link so far; null where the chain has no such day
 * @param key the key that signed it
 * @param stamp the time stamp of an authority over the head; null where the day has none and is to have none
 * @param findings empty where all is as it was sealed; at most a hundred
 */
public record DayVerification(
        LocalDate day,
        State state,
        long sealed,
        long unsealed,
        Set<String> dropped,
        long bodies,
        @Nullable String closing,
        @Nullable String key,
        @Nullable Instant signed,
        @Nullable DayStamp stamp,
        List<AuditFinding> findings) {

    /** Where the day stands. */
    public enum State {
        OPEN,
        CLOSED,
        /** Rows, links or bytes of it were dropped or detached as a whole; its head is kept. */
        DROPPED,
        /** Before the chain began, or still to come. */
        NOT_COVERED
    }

    @JsonProperty
    public boolean intact() {
        return findings.isEmpty();
    }
}
