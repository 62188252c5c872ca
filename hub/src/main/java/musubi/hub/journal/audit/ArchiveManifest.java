package musubi.hub.journal.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an archive of a day says of itself: {@code manifest.json}. {@code manifest.sig} beside it holds the signature, in
 * hexadecimal digits, over {@code <format> <SHA-256 of manifest.json>}.
 *
 * @param format {@link #FORMAT}; {@code musubi-audit-archive/1} has neither stamp nor bodies, and holds no bytes of formats that are
 *     kept for a few days only
 * @param zone the city's, in which the day is one
 * @param key the id of the key that signed the archive
 * @param keys public halves by their ids, as SubjectPublicKeyInfo in Base64: those that signed the archive and the head
 * @param stamp of the time over the head; null in the first version
 * @param bodies which bytes are in it, and which are not; null in the first version
 */
record ArchiveManifest(
        String format,
        String day,
        String zone,
        Head head,
        String key,
        Map<String, String> keys,
        @Nullable Stamp stamp,
        @Nullable Bodies bodies,
        List<Content> files) {

    static final String FORMAT = "musubi-audit-archive/2";
    static final Set<String> FORMATS = Set.of("musubi-audit-archive/1", FORMAT);
    static final String NAME = "manifest.json";
    static final String SIGNATURE = "manifest.sig";

    /** The signed head of the day, as it stands in the hub. */
    record Head(String opening, long count, String closing, String signed, String key, String signature) {

        static Head of(AuditHead head) {
            return new Head(
                    head.opening(),
                    head.count(),
                    head.closing(),
                    head.signed().toString(),
                    head.key(),
                    head.signature());
        }
    }

    /**
     * The time stamp over the head (RFC 3161), or why there is none.
     *
     * @param token in Base64
     */
    record Stamp(
            @Nullable String token,
            @Nullable String time,
            @Nullable String authority,
            @Nullable String without) {}

    /**
     * The bytes of the day's messages.
     *
     * @param asked whether they were to be in it
     * @param held of how many messages they are
     * @param absent of how many they are not, by the reason
     */
    record Bodies(boolean asked, long held, Map<String, Long> absent) {}

    /** A file of the archive, a JSON object in each line. */
    record Content(String name, long lines, String sha256) {}

    /**
     * A link of the chain with what was sealed of its row, byte for byte.
     *
     * @param sealed empty where the row had been dropped before the archive was written
     */
    record Link(long position, String source, String row, String leaf, String chain, String sealed) {}

    /**
     * Bytes of a message. Those of a large one stand in several parts.
     *
     * @param absent why they are not there; null where they are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            String message,
            int part,
            String base64,
            @Nullable String absent) {}

    static String signedText(String format, byte[] manifest) {
        return format + " " + ChainHash.of(manifest);
    }
}
