package musubi.hub.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import musubi.hub.partner.Client;
import musubi.hub.partner.Credentials;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Whose a token is, the hub's own register says; the token only names the client, and asks for less than it may. */
class PartyConverterTest {

    private static final Client WARD = new Client(
            "ward", "omika-clinic", "hash", null, null, Set.of("system/*.rs", "hub:messages.write"), true, 3);

    private final PartyConverter converter = new PartyConverter(new Credentials(
            it -> it.equals(WARD.id()) ? Optional.of(WARD) : Optional.empty(),
            _ -> Optional.of(new Partner(
                    "omika-clinic",
                    new Text("Omika Clinic", "大甕クリニック"),
                    PartnerKind.CLINIC,
                    Purpose.TREATMENT,
                    Set.of("health/*"),
                    Map.of(),
                    600)),
            () -> 0,
            (_, _) -> Optional.empty(),
            _ -> Optional.empty(),
            plain(),
            Clock.fixed(Instant.parse("2026-11-27T03:00:00Z"), ZoneOffset.UTC)));

    @Test
    void aTokenOfOursIsItsClientsOrganisation() {
        var caller = convert(Map.of("client_id", "ward", "scope", "system/*.rs", "musubi_generation", 3));

        assertThat(caller.getPrincipal().id()).isEqualTo("omika-clinic");
        assertThat(caller.getPrincipal().client()).isEqualTo("ward");
        assertThat(caller.getPrincipal().scopes()).containsExactly("system/*.rs");
        assertThat(caller.getPrincipal().purpose()).isEqualTo(Purpose.TREATMENT);
        assertThat(caller.requestsPerMinute()).isEqualTo(600);
        assertThat(caller.getCredentials()).as("nothing of the token is kept").isNull();
    }

    /** Switched off, or with a new secret: what was issued before is good no longer. */
    @Test
    void aTokenOfAnEarlierGenerationIsNobodys() {
        refused(Map.of("client_id", "ward", "scope", "system/*.rs", "musubi_generation", 2));
        refused(Map.of("client_id", "ward", "scope", "system/*.rs", "musubi_generation", "03"));
    }

    @Test
    void anotherIssuersTokenNamesNoGenerationAndMayCallTheClientAzp() {
        assertThat(convert(Map.of("azp", "ward", "scp", List.of("system/*.rs")))
                        .getPrincipal()
                        .scopes())
                .containsExactly("system/*.rs");
        assertThat(convert(Map.of("client_id", " ", "azp", "ward"))
                        .getPrincipal()
                        .client())
                .isEqualTo("ward");
    }

    /** {@code sub} is what a person typed somewhere. */
    @Test
    void noOtherClaimNamesAClient() {
        refused(Map.of("sub", "ward"));
        refused(Map.of("client", "ward", "appid", "ward"));
        refused(Map.of("client_id", "somebody-else", "azp", "ward"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub:operate", "system/*.cruds", "SYSTEM/*.RS", ""})
    void noTokenHasAScopeThatItsClientWasNotGiven(String scope) {
        assertThat(convert(Map.of("client_id", "ward", "scope", scope))
                        .getPrincipal()
                        .scopes())
                .isEmpty();
    }

    @Test
    void scopesAreWordsOfATextOrEntriesOfAListOrBoth() {
        assertThat(scopes(Map.of("client_id", "ward", "scope", "system/*.rs hub:messages.write hub:operate")))
                .containsExactlyInAnyOrder("system/*.rs", "hub:messages.write");
        assertThat(scopes(Map.of("client_id", "ward", "scope", "system/*.rs", "scp", List.of("hub:messages.write"))))
                .containsExactlyInAnyOrder("system/*.rs", "hub:messages.write");
        assertThat(scopes(Map.of("client_id", "ward", "scope", 7))).isEmpty();
        assertThat(scopes(Map.of("client_id", "ward"))).isEmpty();
    }

    private Set<String> scopes(Map<String, Object> claims) {
        return convert(claims).getPrincipal().scopes();
    }

    private PartyAuthentication convert(Map<String, Object> claims) {
        return (PartyAuthentication) converter.convert(token(claims));
    }

    private void refused(Map<String, Object> claims) {
        assertThatThrownBy(() -> converter.convert(token(claims))).isInstanceOf(InvalidBearerTokenException.class);
    }

    private static Jwt token(Map<String, Object> claims) {
        return Jwt.withTokenValue("x")
                .header("alg", "RS256")
                .claim("iss", "https://hub.example")
                .claims(it -> it.putAll(claims))
                .build();
    }

    private static PasswordEncoder plain() {
        return new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence secret) {
                return "hash of " + secret;
            }

            @Override
            public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
                return encode(secret).equals(hash);
            }
        };
    }
}
