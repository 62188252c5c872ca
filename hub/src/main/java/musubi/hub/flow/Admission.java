package musubi.hub.flow;

import java.util.List;
import java.util.UUID;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/** What became of bytes at the door. All but {@link Refused} is in the journal when the caller sees it. */
public sealed interface Admission {

    /** The code of the one notice of ours in a rejection that lies in no data: others kept writing the same record (HTTP 409). */
    String CONTENDED = "contended";

    /** Journalled, with its deliveries, and committed: it will not be lost. */
    record Accepted(UUID id, List<Notice> notices, @Nullable Answer answer) implements Admission {}

    /** Came before with the same key and the same bytes; gets the same answer. */
    record Duplicate(
            UUID id, List<Notice> notices, @Nullable Answer answer) implements Admission {}

    /** Came before with the same key and other bytes. */
    record Conflict(UUID earlier) implements Admission {}

    /**
     * Journalled and rejected: the data fails its format or profile, or the effect refused.
     *
     * @param answer what the effect answers, in the standard's own form; null where the effect was not asked
     */
    record Rejected(UUID id, List<Notice> notices, @Nullable Answer answer) implements Admission {}

    /** The sender may not send this format. Written down as a decision. */
    record Refused(String reason) implements Admission {}
}
