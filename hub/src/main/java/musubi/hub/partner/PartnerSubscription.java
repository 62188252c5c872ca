package musubi.hub.partner;

import java.util.UUID;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;

/** What a partner gets: messages of one format, in the format it wants, by one outlet, to an address of its own. */
public record PartnerSubscription(
        UUID id, Party recipient, FormatId source, FormatId target, String destination, String address) {}
