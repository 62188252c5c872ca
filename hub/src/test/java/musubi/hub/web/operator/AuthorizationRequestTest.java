package musubi.hub.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import musubi.hub.message.Text;
import musubi.hub.partner.Credential;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the hub is to prove itself to a partner, as an operator writes it. */
class AuthorizationRequestTest {

    private static final Function<String, Optional<Text>> ANYWHERE = _ -> Optional.empty();
    private static final Function<String, Optional<Text>> NOWHERE =
            _ -> Optional.of(new Text("out of reach.", "到達できません。"));

    @Test
    void aBearerIsATokenAndNothingElse() {
        assertThat(new AuthorizationRequest("bearer", " t0ken ", null, null, null, null).credential(NOWHERE))
                .isInstanceOf(Credential.Bearer.class);
    }

    @Test
    void aClientHasAnAddressANameAndASecretAndMayHaveAScope() {
        var client = (Credential.ClientCredentials)
                oauth2("https://buyer.example/token", "hub", "s3cret", " ").credential(ANYWHERE);

        assertThat(client.tokenAddress()).isEqualTo(URI.create("https://buyer.example/token"));
        assertThat(client.clientId()).isEqualTo("hub");
        assertThat(client.scope()).isNull();
        assertThat(((Credential.ClientCredentials) oauth2("https://buyer.example/token", "hub", "s3cret", "a b")
                                .credential(ANYWHERE))
                        .scope())
                .isEqualTo("a b");
    }

    @ParameterizedTest
    @CsvSource({
        ", , , , authorization.kind",
        "basic, , , , authorization.kind",
        "Bearer, t, , , authorization.kind",
        "bearer, , , , authorization.token",
        "oauth2, , , , authorization.tokenUrl",
        "oauth2, https://buyer.example/token, , , authorization.clientId",
        "oauth2, https://buyer.example/token, hub, , authorization.clientSecret"
    })
    void whatIsMissingIsNamed(
            @Nullable String kind,
            @Nullable String first,
            @Nullable String second,
            @Nullable String third,
            String place) {
        var request = "oauth2".equals(kind)
                ? oauth2(first, second, third, null)
                : new AuthorizationRequest(kind, first, null, null, null, null);

        refused(request, ANYWHERE, place);
    }

    @Test
    void tokensAreAskedForWhereTheHubGoesAlone() {
        refused(oauth2("https://10.0.0.1/token", "hub", "s3cret", null), NOWHERE, "authorization.tokenUrl");
    }

    @Test
    void aHeaderHoldsNoSecondLine() {
        refused(
                new AuthorizationRequest("bearer", "token\r\nX-Evil: 1", null, null, null, null),
                ANYWHERE,
                "authorization.token");
    }

    /** Requests end up in logs when something goes wrong. */
    @Test
    void nothingOfItIsPrinted() {
        var request = oauth2("https://buyer.example/token", "hub", "s3cret", null);

        assertThat(request.toString()).doesNotContain("s3cret").doesNotContain("hub");
        assertThat(request.credential(ANYWHERE).toString()).doesNotContain("s3cret");
        assertThat(new AuthorizationRequest("bearer", "t0ken", null, null, null, null)
                        .credential(ANYWHERE)
                        .toString())
                .doesNotContain("t0ken");
    }

    private static AuthorizationRequest oauth2(
            @Nullable String tokenUrl, @Nullable String id, @Nullable String secret, @Nullable String scope) {
        return new AuthorizationRequest("oauth2", null, tokenUrl, id, secret, scope);
    }

    private static void refused(AuthorizationRequest request, Function<String, Optional<Text>> refusal, String place) {
        assertThatThrownBy(() -> request.credential(refusal))
                .isInstanceOfSatisfying(
                        OperatorProblem.class,
                        it -> assertThat(it.notices().getFirst().place()).isEqualTo(place));
    }
}
