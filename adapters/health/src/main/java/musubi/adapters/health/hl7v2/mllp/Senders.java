package musubi.adapters.health.hl7v2.mllp;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import musubi.hub.message.Party;
import musubi.hub.partner.Partner;

/** Who stands behind a frame: the partner of MSH-4, if it comes from where that partner is registered to come from. */
final class Senders {

    /** The kind of identity that holds MSH-4.1. */
    private static final String FACILITY = "hl7v2-facility";

    /** The kind of identity that holds the addresses it connects from. */
    private static final String ADDRESS = "source-address";

    private final BiFunction<String, String, Optional<Partner>> partners;

    /** @param partners finds a partner by kind and value of one of its identities */
    Senders(BiFunction<String, String, Optional<Partner>> partners) {
        this.partners = partners;
    }

    Optional<Party> find(MllpFrame frame) {
        var facility = frame.header().sendingFacility();
        return facility.isEmpty()
                ? Optional.empty()
                : partners.apply(FACILITY, facility)
                        .filter(it -> SourceAddresses.parse(it.identities().getOrDefault(ADDRESS, ""))
                                .contains(frame.from()))
                        .map(it -> it.party(Set.of()));
    }
}
