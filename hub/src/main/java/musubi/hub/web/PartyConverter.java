package musubi.hub.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.hub.partner.Client;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerStore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Finds the partner whose client a token was issued to. What is registered is looked up anew every few seconds, and wins
 * over what the token says: a client or a partner that is switched off gets in no more, a token from before that or from
 * before a new secret is good no longer, and no token has a scope that its client was not given.
 */
final class PartyConverter implements Converter<Jwt, AbstractAuthenticationToken> {

    /** The claim of the hub's own tokens that names the generation of their client. */
    static final String GENERATION = "musubi_generation";

    /** RFC 9068 §2.2 and OpenID Connect Core §2. Never {@code sub}: at another issuer that is what a person typed. */
    private static final List<String> CLIENT_CLAIMS = List.of("client_id", "azp");

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private record Known(Client client, Partner partner, Instant until) {}

    private final ClientStore clients;
    private final PartnerStore partners;
    private final Clock clock;
    private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();

    PartyConverter(ClientStore clients, PartnerStore partners, Clock clock) {
        this.clients = clients;
        this.partners = partners;
        this.clock = clock;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var clientId = CLIENT_CLAIMS.stream()
                .map(token::getClaimAsString)
                .filter(it -> it != null && !it.isBlank())
                .findFirst()
                .orElse("");
        var registered = lookUp(clientId)
                .filter(it -> isOfToday(token, it.client()))
                .orElseThrow(() -> new InvalidBearerTokenException("The client of this token is not registered"));
        var scopes =
                scopes(token).filter(registered.client().scopes()::contains).collect(Collectors.toUnmodifiableSet());
        var partner = registered.partner();
        return new PartyAuthentication(partner.party(scopes).by(clientId), partner.requestsPerMinute());
    }

    /** Tokens of the hub's own name their client's generation; those of another issuer end when that issuer says so. */
    private static boolean isOfToday(Jwt token, Client client) {
        var generation = token.getClaim(GENERATION);
        return generation == null || generation.toString().equals(Integer.toString(client.generation()));
    }

    private Optional<Known> lookUp(String clientId) {
        var now = clock.instant();
        var remembered = known.get(clientId);
        if (remembered != null && now.isBefore(remembered.until())) {
            return Optional.of(remembered);
        }
        var found = clients.findEnabled(clientId).flatMap(client -> partners.find(client.partner())
                .map(partner -> new Known(client, partner, now.plus(REMEMBERED))));
        found.ifPresentOrElse(it -> known.put(clientId, it), () -> known.remove(clientId));
        return found;
    }

    /** RFC 9068 has scopes as one string; some issuers send a list, or call it {@code scp}. */
    private static Stream<String> scopes(Jwt token) {
        return Stream.of("scope", "scp").map(token::getClaim).flatMap(PartyConverter::words);
    }

    private static Stream<String> words(@Nullable Object claim) {
        return switch (claim) {
            case String text when !text.isBlank() -> Arrays.stream(text.split(" "));
            case Collection<?> list -> list.stream().map(Object::toString);
            case null, default -> Stream.empty();
        };
    }
}
