package musubi.hub.web;

import java.util.function.Predicate;
import musubi.hub.message.Party;
import musubi.hub.web.people.PersonDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who is behind a request, as decisions and the journal know it: a partner's client, a person, or anybody. */
public final class CallerParty {

    private static final String ROLE = "ROLE_";

    private CallerParty() {}

    public static Party of(@Nullable Authentication caller) {
        if (caller == null) {
            return Party.ANYBODY;
        }
        return switch (caller.getPrincipal()) {
            case Party party -> party;
            case PersonDetails person -> person.party();
            default -> Party.ANYBODY;
        };
    }

    /** What a page may ask of whoever wants to open it. */
    static Predicate<String> roles(@Nullable Authentication caller) {
        return role -> caller != null
                && caller.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch((ROLE + role)::equals);
    }
}
