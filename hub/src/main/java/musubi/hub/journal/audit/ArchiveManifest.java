package musubi.hub.journal.audit;

import java.util.List;
import java.util.Map;

/**
 * What an archive of a day says of itself: {@code manifest.json}. {@code manifest.sig} beside it holds the signature, in
 * hexadecimal digits, over {@code musubi-audit-archive/1 <SHA-256 of manifest.json>}.
 *
 * @param format {@link #FORMAT}
 * @param zone the city's, in which the day is one
 * @param key the id of the key that signed the archive
 * @param keys public halves by their ids, as SubjectPublicKeyInfo in Base64: those that signed the archive and the head
 */
record ArchiveManifest(
        String format, String day, String zone, Head head, String key, Map<String, String> keys, List<Content> files) {

    static final String FORMAT = "musubi-audit-archive/1";
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

    /** A file of the archive, a JSON object in each line. */
    record Content(String name, long lines, String sha256) {}

    /**
     * A link of the chain with what was sealed of its row, byte for byte.
     *
     * @param sealed empty where the row had been dropped before the archive was written
     */
    record Link(long position, String source, String row, String leaf, String chain, String sealed) {}

    /** Bytes of a message. Those of a large one stand in several parts. */
    record Part(String message, int part, String base64) {}

    static String signedText(byte[] manifest) {
        return FORMAT + " " + ChainHash.of(manifest);
    }
}
