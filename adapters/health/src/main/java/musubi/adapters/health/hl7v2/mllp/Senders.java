package musubi.adapters.health.hl7v2.mllp;

import java.util.Optional;
import java.util.Set;
import musubi.hub.message.Party;
import musubi.hub.partner.PartnerStore;

/** Who stands behind a frame: the partner of MSH-4, if it comes from where that partner is registered to come from. */
final class Senders {

    /** The kind of identity that holds MSH-4.1. */
    private static final String FACILITY = "hl7v2-facility";

    /** The kind of identity that holds the addresses it connects from. */
    private static final String ADDRESS = "source-address";

    private final PartnerStore partners;

    Senders(PartnerStore partners) {
        this.partners = partners;
    }

    Optional<Party> find(MllpFrame frame) {
        var facility = frame.header().sendingFacility();
        return facility.isEmpty()
                ? Optional.empty()
                : partners.findByIdentity(FACILITY, facility)
                        .filter(it -> SourceAddresses.parse(it.identities().getOrDefault(ADDRESS, ""))
                                .contains(frame.from()))
                        .map(it -> it.party(Set.of()));
    }
}
