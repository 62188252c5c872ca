package musubi.hub.web;

import java.util.Set;
import musubi.hub.adapter.Door;
import org.springframework.util.AntPathMatcher;

/** From pages of which other origins the hub may be asked (Fetch standard, "CORS protocol"). */
final class CrossOrigins {

    /** Whose pages may read an answer. */
    enum Reach {
        /** It is open data: everybody's. */
        EVERYBODY,
        /** It needs a token: those of the origins that are registered with a client. */
        REGISTERED,
        /** It is for the hub's own pages. */
        NOBODY
    }

    private static final AntPathMatcher PATHS = new AntPathMatcher();
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Doors doors;
    private final TokenPaths tokens;

    CrossOrigins(Doors doors, TokenPaths tokens) {
        this.doors = doors;
        this.tokens = tokens;
    }

    /** @param path as it was asked for, still encoded */
    Reach of(String method, String path) {
        if (tokens.contains(path)) {
            return Reach.REGISTERED;
        }
        if (READING.contains(method) && (path.equals("/oauth2/jwks") || PATHS.match("/.well-known/**", path))) {
            return Reach.EVERYBODY;
        }
        if (doors.find(path).isEmpty()) {
            return Reach.NOBODY;
        }
        return doors.needs(method, path).filter(Door.Nothing.class::isInstance).isPresent()
                ? Reach.EVERYBODY
                : Reach.REGISTERED;
    }
}
