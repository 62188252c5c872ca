package musubi.hub.journal.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import musubi.hub.message.Payload;

/**
 * The head of one day of the chain.
 *
 * @param opening the closing hash of the day before
 * @param count how many rows are sealed
 * @param closing the last link so far; of an empty day its opening
 * @param closed whether nothing can be added any more
 * @param key the id of the key that signed
 * @param signature over all before, in hexadecimal digits
 */
public record AuditHead(
        LocalDate day,
        String opening,
        long count,
        String closing,
        boolean closed,
        Instant signed,
        String key,
        String signature) {

    /** Not signed yet. */
    static AuditHead of(LocalDate day, String opening, long count, String closing, boolean closed) {
        return new AuditHead(day, opening, count, closing, closed, Instant.EPOCH, "", "");
    }

    AuditHead signed(AuditKey by, Instant now) {
        return new AuditHead(day, opening, count, closing, closed, now, by.id(), by.sign(text()));
    }

    /** What is signed. */
    String text() {
        return text(day, opening, count, closing, closed);
    }

    /**
     * Over what the time is stamped: the SHA-256 of what was signed, with key and signature. Who stamps proves that the signature was
     * there, and not the closing hash alone, which an empty day has in common with the day before.
     */
    byte[] stamped() {
        return stamped(text(), key, signature);
    }

    static byte[] stamped(String text, String key, String signature) {
        var whole = String.join(" ", "musubi-audit-stamp/1", text, key, signature);
        return Payload.of(whole.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    static String text(LocalDate day, String opening, long count, String closing, boolean closed) {
        return String.join(
                " ",
                "musubi-audit-head/1",
                day.toString(),
                opening,
                Long.toString(count),
                closing,
                closed ? "closed" : "open");
    }
}
