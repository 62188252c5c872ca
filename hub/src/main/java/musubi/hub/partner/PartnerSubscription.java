package musubi.hub.partner;

import java.util.UUID;
import musubi.hub.message.Destination;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;

/**
 * What a partner gets: messages of one format, in the format it wants, by one outlet, to an address of its own.
 *
 * @param authorization the kind of credential that is shown there; null: none
 */
public record PartnerSubscription(
        UUID id,
        Party recipient,
        FormatId source,
        FormatId target,
        Destination.Line line,
        @Nullable String authorization) {}
