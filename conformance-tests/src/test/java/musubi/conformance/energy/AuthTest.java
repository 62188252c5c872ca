package musubi.conformance.energy;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import musubi.conformance.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where tokens come from. */
@Claim(
        value =
                "A client gets its token by Basic or by form, below the door and at the root of the host, and never by both at once",
        standard = "OpenADR 3.1.0",
        clause = "openadr3.yaml, /auth")
class AuthTest extends EnergyCity {

    private static final String GRANT = "grant_type=client_credentials";

    @Test
    void whereTokensAreGivenIsToldToAnybody() {
        assertThat(anybody().read("/auth/server").path("tokenURL").asText()).matches("https?://.+/.+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openadr3/3.1.0/auth/token", "/auth/token", "/oauth2/token"})
    void aTokenIsGivenToWhoeverProvesItselfByBasic(String path) throws IOException {
        var answer = ask(path, GRANT, basic(secret()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("token_type").asText()).isEqualTo("Bearer");
        assertThat(json(answer).path("expires_in").asInt()).isPositive();
        assertThat(new Vtn(
                                city,
                                "joban-energy",
                                json(answer).path("access_token").asText())
                        .get("/programs")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openadr3/3.1.0/auth/token", "/auth/token"})
    void aTokenIsGivenToWhoeverProvesItselfByForm(String path) throws IOException {
        var answer = ask(path, GRANT + "&client_id=joban-energy&client_secret=" + secret(), "");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void bothAtOnceAreRefused() throws IOException {
        var answer = ask(GRANT + "&client_id=joban-energy&client_secret=" + secret(), basic(secret()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asText()).isEqualTo("invalid_request");
    }

    @Test
    void anUnknownClientIsRefused() {
        var answer = ask(GRANT + "&client_id=nobody&client_secret=nothing", "");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void aWrongSecretIsRefused() {
        var answer = ask(GRANT, basic("wrong"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void anotherGrantIsRefused() throws IOException {
        var answer = ask("grant_type=password&username=a&password=b", basic(secret()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asText()).isEqualTo("unsupported_grant_type");
    }

    @Test
    void aMissingGrantIsRefused() throws IOException {
        var answer = ask("scope=read_all", basic(secret()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asText()).isEqualTo("invalid_request");
    }

    @Test
    void aScopeThatTheClientWasNotGivenIsRefused() throws IOException {
        var answer = ask(GRANT + "&scope=hub:operate", basic(secret()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asText()).isEqualTo("invalid_scope");
    }

    @Test
    void aTokenOfFewerScopesMayLess() throws IOException {
        var token = json(ask(GRANT + "&scope=read_all", basic(secret())))
                .path("access_token")
                .asText();
        var reader = new Vtn(city, "joban-energy", token);

        assertThat(reader.get("/programs").statusCode()).isEqualTo(200);
        Vtn.problem(reader.post("/programs", "{}"), 403);
    }

    private HttpResponse<byte[]> ask(String form, String authorization) {
        return ask(Vtn.BASE + "/auth/token", form, authorization);
    }

    private HttpResponse<byte[]> ask(String path, String form, String authorization) {
        var request = city.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return city.send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    private String secret() throws IOException {
        return Files.readString(city.data().resolve("secrets/clients/joban-energy"));
    }

    private static String basic(String secret) {
        return "Basic "
                + Base64.getEncoder().encodeToString(("joban-energy:" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
