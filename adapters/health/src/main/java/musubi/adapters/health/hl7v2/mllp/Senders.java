package musubi.adapters.health.hl7v2.mllp;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import musubi.hub.message.Party;
import musubi.hub.partner.Credentials;
import musubi.hub.partner.Partner;

/**
 * Who stands behind a frame: the partner of MSH-4, if it shows that partner's certificate. Where neither has one that is
 * registered: if it comes from where that partner is registered to come from.
 */
final class Senders {

    /** The kind of identity that holds MSH-4.1. */
    private static final String FACILITY = "hl7v2-facility";

    /** The kind of identity that holds the addresses it connects from. */
    private static final String ADDRESS = "source-address";

    private final BiFunction<String, String, Optional<Partner>> partners;

    private final Function<X509Certificate, Optional<Party>> certificates;

    /**
     * @param partners finds a partner by kind and value of one of its identities
     * @param certificates finds whose a certificate is
     */
    Senders(
            BiFunction<String, String, Optional<Partner>> partners,
            Function<X509Certificate, Optional<Party>> certificates) {
        this.partners = partners;
        this.certificates = certificates;
    }

    Optional<Party> find(MllpFrame frame) {
        var facility = frame.header().sendingFacility();
        return facility.isEmpty()
                ? Optional.empty()
                : partners.apply(FACILITY, facility)
                        .filter(it -> isOf(it, frame))
                        .map(it -> it.party(Set.of()));
    }

    private boolean isOf(Partner partner, MllpFrame frame) {
        var certificate = frame.certificate();
        if (certificate != null) {
            var shown = certificates.apply(certificate);
            if (shown.isPresent() || isKnownByCertificate(partner)) {
                return shown.filter(it -> it.id().equals(partner.id())).isPresent();
            }
        }
        return SourceAddresses.parse(partner.identities().getOrDefault(ADDRESS, ""))
                .contains(frame.from());
    }

    private static boolean isKnownByCertificate(Partner partner) {
        return partner.identities().containsKey(Credentials.CERTIFICATE)
                || partner.identities().containsKey(Credentials.SUBJECT);
    }
}
