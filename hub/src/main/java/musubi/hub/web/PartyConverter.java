package musubi.hub.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.hub.partner.Credentials;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Finds the partner whose client a token was issued to. What is registered wins over what the token says
 * ({@link Credentials}): a client or a partner that is switched off gets in no more, a token from before that or from before a new
 * secret is good no longer, and no token has a scope that its client was not given.
 */
final class PartyConverter implements Converter<Jwt, AbstractAuthenticationToken> {

    /** The claim of the hub's own tokens that names the generation of their client. */
    static final String GENERATION = "musubi_generation";

    /** RFC 9068 §2.2 and OpenID Connect Core §2. Never {@code sub}: at another issuer that is what a person typed. */
    private static final List<String> CLIENT_CLAIMS = List.of("client_id", "azp");

    private final Credentials credentials;

    PartyConverter(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return credentials
                .find(proof(token))
                .map(it -> new PartyAuthentication(it.party(), it.requestsPerMinute()))
                .orElseThrow(() -> new InvalidBearerTokenException("The client of this token is not registered"));
    }

    static Credentials.Proof proof(Jwt token) {
        var client = CLIENT_CLAIMS.stream()
                .map(token::getClaimAsString)
                .filter(it -> it != null && !it.isBlank())
                .findFirst()
                .orElse("");
        Object generation = token.getClaim(GENERATION);
        return new Credentials.Proof(
                client,
                scopes(token).collect(Collectors.toUnmodifiableSet()),
                generation == null ? null : generation.toString(),
                token.getExpiresAt());
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
