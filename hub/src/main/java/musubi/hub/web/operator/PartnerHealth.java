package musubi.hub.web.operator;

import java.time.Instant;
import musubi.hub.journal.story.Traffic;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * How one partner is doing.
 *
 * @param lastSeen when its last message came in, or null where none ever did
 * @param today what it sent today
 * @param waiting deliveries that are due for it now
 */
public record PartnerHealth(String id, Text name, @Nullable Instant lastSeen, Traffic.Admissions today, long waiting) {}
