package musubi.hub.web;

import java.util.List;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller with a valid token, as the organisation it is. Keeps nothing of the token itself. */
final class PartyAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Party party;
    private final int requestsPerMinute;

    PartyAuthentication(Party party, int requestsPerMinute) {
        super(List.of());
        this.party = party;
        this.requestsPerMinute = requestsPerMinute;
        setAuthenticated(true);
    }

    int requestsPerMinute() {
        return requestsPerMinute;
    }

    @Override
    public Party getPrincipal() {
        return party;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartyAuthentication that && party.equals(that.party);
    }

    @Override
    public int hashCode() {
        return party.hashCode();
    }
}
