package musubi.hub.consent;

import java.time.Instant;
import java.util.UUID;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * One line of what a person has permitted or forbidden, compiled from the legal record.
 *
 * @param subject the person, as the data names it
 * @param recipient the organisation's id, or {@code *} for everybody
 * @param format a format id, {@code health/*}, or {@code *}
 * @param until end, exclusive, or null for no end
 * @param source the legal record, for example {@code Consent/4711}
 * @param sourceVersion its version; a newer version replaces the lines of an older one
 */
public record Consent(
        UUID id,
        String subject,
        String recipient,
        Purpose purpose,
        String format,
        boolean permitted,
        Instant from,
        @Nullable Instant until,
        String source,
        String sourceVersion) {

    public Consent {
        if (subject.isBlank() || recipient.isBlank() || format.isBlank()) {
            throw new IllegalArgumentException("A consent names a subject, a recipient and a format");
        }
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("A consent ends after it begins");
        }
    }

    /** Whether it speaks of this recipient, with its purpose, of this format, and of this moment. */
    boolean applies(Party recipient, FormatId asked, Instant now) {
        return (this.recipient.equals("*") || this.recipient.equals(recipient.id()))
                && purpose == recipient.purpose()
                && (format.equals("*") || format.equals(asked.value()) || format.equals(asked.domain() + "/*"))
                && !now.isBefore(from)
                && (until == null || now.isBefore(until));
    }
}
