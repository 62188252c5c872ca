package musubi.hub.web.people.issuer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is by the claims of an ID token.
 *
 * @param partner null: the city's
 * @param roles one at least
 */
record Standing(@Nullable String partner, Set<String> roles) {

    /** @return empty where no rule says anything, or where rules say that somebody is of two partners at once */
    static Optional<Standing> of(Map<String, Object> claims, IssuerProperties.Oidc issuer) {
        var values = values(claims, issuer.claim()).collect(Collectors.toSet());
        var rules = issuer.rules().stream()
                .filter(it -> values.contains(it.value()))
                .toList();
        var partners = rules.stream()
                .map(it -> Optional.ofNullable(it.partner()))
                .distinct()
                .toList();
        return partners.size() == 1
                ? Optional.of(new Standing(
                        partners.getFirst().orElse(null),
                        rules.stream().map(IssuerProperties.Rule::role).collect(Collectors.toUnmodifiableSet())))
                : Optional.empty();
    }

    /** The claim of just this name, or what lies within others; of what is no text, nothing. */
    private static Stream<String> values(Map<?, ?> claims, String name) {
        var found = claims.get(name);
        if (found == null && name.contains(".")) {
            var dot = name.indexOf('.');
            return claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                    ? values(inner, name.substring(dot + 1))
                    : Stream.empty();
        }
        var all = found instanceof Collection<?> many ? many : found == null ? List.of() : List.of(found);
        return all.stream().filter(String.class::isInstance).map(String.class::cast);
    }
}
