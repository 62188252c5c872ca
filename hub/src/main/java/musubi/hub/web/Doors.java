package musubi.hub.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.message.Party;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.util.AntPathMatcher;

/** All paths that machines use: the hub's own and the adapters'. */
final class Doors {

    private static final AntPathMatcher PATHS = new AntPathMatcher();
    private static final Door HUB = new Door(
            "/hub",
            List.of(
                    new Door.Rule("POST", "/hub/messages", Set.of("hub:messages.write")),
                    new Door.Rule("GET", "/hub/**", Set.of("hub:read", "hub:operate")),
                    new Door.Rule("*", "/hub/**", Set.of("hub:operate"))),
            new ProblemWriter(),
            false);

    private final List<Door> doors;

    Doors(List<Adapter> adapters) {
        doors = Stream.concat(Stream.of(HUB), adapters.stream().flatMap(it -> it.doors().stream()))
                .toList();
    }

    Optional<Door> find(HttpServletRequest request) {
        return find(request.getRequestURI());
    }

    /** @param path as it was asked for, still encoded */
    Optional<Door> find(String path) {
        return doors.stream()
                .filter(it -> path.equals(it.prefix()) || path.startsWith(it.prefix() + "/"))
                .findFirst();
    }

    /** The first rule that fits counts; what fits none needs a valid token. Over plain HTTP some doors are shut. */
    AuthorizationDecision decide(Supplier<Authentication> caller, HttpServletRequest request) {
        var door = find(request).orElseThrow();
        if (door.httpsOnly() && !request.isSecure()) {
            return new AuthorizationDecision(false);
        }
        var rule = door.rules().stream().filter(it -> fits(it, request)).findFirst();
        if (rule.isPresent() && rule.get().scopes().isEmpty()) {
            return new AuthorizationDecision(true);
        }
        var authentication = caller.get();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !(authentication.getPrincipal() instanceof Party party)) {
            return new AuthorizationDecision(false);
        }
        var scopes = rule.map(Door.Rule::scopes).orElse(Set.of());
        return new AuthorizationDecision(scopes.isEmpty() || scopes.stream().anyMatch(party::hasScope));
    }

    private static boolean fits(Door.Rule rule, HttpServletRequest request) {
        return (rule.method().equals("*") || rule.method().equals(request.getMethod()))
                && PATHS.match(rule.path(), request.getRequestURI());
    }
}
