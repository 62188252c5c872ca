package musubi.hub.web;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where tokens are asked for: the hub's own endpoint, and the further names that doors and the city have for it. */
public final class TokenPaths {

    /** The hub's own (RFC 6749 §3.2). */
    public static final String ENDPOINT = "/oauth2/token";

    private final Set<String> further;

    TokenPaths(Collection<String> further) {
        this.further = Set.copyOf(further);
        this.further.stream().filter(it -> !it.startsWith("/")).findFirst().ifPresent(it -> {
            throw new IllegalArgumentException("A path where tokens are asked for begins with a slash: " + it);
        });
    }

    boolean isFurther(String path) {
        return further.contains(path);
    }

    boolean contains(String path) {
        return path.equals(ENDPOINT) || isFurther(path);
    }

    /** Their addresses, the hub's own URL before them. */
    Set<String> below(String issuer) {
        return Stream.concat(Stream.of(ENDPOINT), further.stream())
                .map(issuer::concat)
                .collect(Collectors.toUnmodifiableSet());
    }
}
