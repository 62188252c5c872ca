package musubi.hub.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.message.Party;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.util.AntPathMatcher;

/** All paths that machines use: the hub's own and the adapters'. What the hub tells of itself is open data. */
public final class Doors {

    private static final AntPathMatcher PATHS = new AntPathMatcher();
    private static final Door HUB = new Door(
            "/hub",
            List.of(
                    Door.Rule.scoped("POST", "/hub/messages", "hub:messages.write"),
                    Door.Rule.scoped("GET", "/hub/**", "hub:read", "hub:operate"),
                    Door.Rule.scoped("*", "/hub/**", "hub:operate")),
            new ProblemWriter(),
            false);

    /** What a stranger reads first. */
    private static final List<Door> ABOUT = Stream.of("/openapi.json", "/asyncapi.json", "/catalog")
            .map(it -> new Door(it, List.of(Door.Rule.open("*", it)), new ProblemWriter(), false))
            .toList();

    private final List<Door> doors;
    private final Pages pages;

    Doors(List<Adapter> adapters) {
        doors = Stream.of(Stream.of(HUB), ABOUT.stream(), adapters.stream().flatMap(it -> it.doors().stream()))
                .flatMap(it -> it)
                .toList();
        pages = new Pages(adapters);
    }

    /** Where clients ask for tokens because their standard says so. */
    Stream<String> tokenPaths() {
        return doors.stream().flatMap(it -> it.tokenPaths().stream());
    }

    Optional<Door> find(HttpServletRequest request) {
        return find(request.getRequestURI());
    }

    /**
     * The door at which something is asked; none where a page stands. Of doors and pages one below the other, the one that
     * stands nearest to the path counts; a page before a door at the same place.
     *
     * @param path as it was asked for, still encoded
     */
    public Optional<Door> find(String path) {
        var decoded = DecodedPath.of(path);
        int page = pages.find(path).map(it -> it.path().length()).orElse(0);
        return doors.stream()
                .filter(it -> decoded.equals(it.prefix()) || decoded.startsWith(it.prefix() + "/"))
                .max(Comparator.comparingInt(it -> it.prefix().length()))
                .filter(it -> it.prefix().length() > page);
    }

    /** The scopes that the rules of all doors name, with the doors that name them. */
    public SortedMap<String, SortedSet<String>> scopes() {
        var scopes = new TreeMap<String, SortedSet<String>>();
        for (var door : doors) {
            door.rules().stream()
                    .map(Door.Rule::needs)
                    .filter(Door.Scope.class::isInstance)
                    .flatMap(it -> ((Door.Scope) it).anyOf().stream())
                    .forEach(it ->
                            scopes.computeIfAbsent(it, _ -> new TreeSet<>()).add(door.prefix()));
        }
        return scopes;
    }

    /** What a caller has to bring, by the first rule that fits; empty where no door stands, or nobody may. */
    public Optional<Door.Needs> needs(String method, String path) {
        var decoded = DecodedPath.of(path);
        return find(path).stream()
                .flatMap(it -> it.rules().stream())
                .filter(it -> fits(it, method, decoded))
                .map(Door.Rule::needs)
                .findFirst();
    }

    /** The first rule that fits counts; what fits none nobody may. Over plain HTTP some doors are shut. */
    AuthorizationDecision decide(Supplier<Authentication> caller, HttpServletRequest request) {
        var door = find(request).orElseThrow();
        var permitted = (request.isSecure() || !door.httpsOnly())
                && needs(request.getMethod(), request.getRequestURI())
                        .filter(it -> brings(caller, it))
                        .isPresent();
        return new AuthorizationDecision(permitted);
    }

    private static boolean fits(Door.Rule rule, String method, String path) {
        return (rule.method().equals("*") || rule.method().equals(method)) && PATHS.match(rule.path(), path);
    }

    private static boolean brings(Supplier<Authentication> caller, Door.Needs needs) {
        return switch (needs) {
            case Door.Nothing _ -> true;
            case Door.Token _ -> party(caller).isPresent();
            case Door.Scope(var anyOf) ->
                party(caller)
                        .filter(it -> anyOf.stream().anyMatch(it::hasScope))
                        .isPresent();
        };
    }

    private static Optional<Party> party(Supplier<Authentication> caller) {
        return Optional.ofNullable(caller.get())
                .map(Authentication::getPrincipal)
                .filter(Party.class::isInstance)
                .map(Party.class::cast);
    }
}
