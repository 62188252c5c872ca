package musubi.hub.web;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import musubi.hub.adapter.Readers;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is behind a request, as decisions and the journal know it: a partner's client, a person, or anybody. */
public final class CallerParty {

    /** What those who operate the hub may do at its own API, they may do at the console. */
    private static final Set<String> OPERATING = Set.of("hub:read", "hub:operate");

    private static final String ROLE = "ROLE_";

    private CallerParty() {}

    public static Party of(@Nullable Authentication caller) {
        if (caller == null) {
            return Party.ANYBODY;
        }
        return switch (caller.getPrincipal()) {
            case Party party -> party;
            case UserDetails person -> person(person.getUsername(), caller);
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

    private static Party person(String name, Authentication caller) {
        var operates = roles(caller).test(Readers.OPERATOR);
        var roles = caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(it -> it.startsWith(ROLE))
                .map(it -> it.substring(ROLE.length()))
                .collect(Collectors.toUnmodifiableSet());
        return new Party(
                "console:" + name,
                roles,
                operates ? OPERATING : Set.of(),
                Set.of(),
                operates ? Purpose.OPERATIONS : Purpose.SERVICE,
                null,
                name);
    }
}
