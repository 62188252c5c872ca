package musubi.hub.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerStore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Finds the partner whose client a token was issued to. What is registered is looked up anew every few seconds. */
final class PartyConverter implements Converter<Jwt, AbstractAuthenticationToken> {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private record Known(Partner partner, Instant until) {}

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
        var clientId = Stream.of("client_id", "azp", "sub")
                .map(token::getClaimAsString)
                .filter(it -> it != null && !it.isBlank())
                .findFirst()
                .orElse("");
        var registered = lookUp(clientId)
                .orElseThrow(() -> new InvalidBearerTokenException("The client of this token is not registered"));
        return new PartyAuthentication(
                registered.partner().party(scopes(token)), registered.partner().requestsPerMinute());
    }

    private Optional<Known> lookUp(String clientId) {
        var now = clock.instant();
        var remembered = known.get(clientId);
        if (remembered != null && now.isBefore(remembered.until())) {
            return Optional.of(remembered);
        }
        var found = clients.find(clientId).flatMap(client -> partners.find(client.partner())
                .map(partner -> new Known(partner, now.plus(REMEMBERED))));
        found.ifPresentOrElse(it -> known.put(clientId, it), () -> known.remove(clientId));
        return found;
    }

    /** RFC 9068 has scopes as one string; some issuers send a list, or call it {@code scp}. */
    private static Set<String> scopes(Jwt token) {
        return Stream.of("scope", "scp")
                .map(token::getClaim)
                .flatMap(PartyConverter::words)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> words(@Nullable Object claim) {
        return switch (claim) {
            case String text when !text.isBlank() -> Arrays.stream(text.split(" "));
            case Collection<?> list -> list.stream().map(Object::toString);
            case null, default -> Stream.empty();
        };
    }
}
