package musubi.adapters.emissions.page;

import java.util.Set;
import musubi.hub.message.Party;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerStore;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** People act for their partner: what they send is the partner's, and the journal names the person. */
final class Acting {

    private static final String WRITE = "emissions:write";

    private final PartnerStore partners;

    Acting(PartnerStore partners) {
        this.partners = partners;
    }

    /** The partner, by this person of it. Nobody acts for a partner that is switched off, and nobody for none. */
    Party of(Party reader) {
        return partners.find(reader.id())
                .filter(Partner::enabled)
                .filter(_ -> reader.person() != null)
                .map(it -> it.party(Set.of(WRITE), reader.person()))
                .orElseThrow(() -> new ErrorResponseException(HttpStatus.FORBIDDEN));
    }

    /** Whether the reader decides for its partner, and does not only work there. */
    static boolean decides(Party reader) {
        return reader.roles().contains("manager");
    }
}
