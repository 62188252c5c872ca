package musubi.conformance.apis;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import musubi.conformance.City;
import musubi.conformance.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not there is said to be not there, in words that a program reads. */
class UnknownPathTest extends City {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/userinfo",
                "/connect/register",
                "/connect/logout",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/admin",
                "/graphql",
                "/oauth2/introspect",
                "/.well-known/nothing",
                "/2/footprints"
            })
    @Claim(
            value = "A path that no door and no page has is a 404 for programs, and never a login page",
            standard = "RFC 9110 §15.5.5")
    void aPathThatNobodyHasIsNotFound(String path) {
        for (var accept : new String[] {"application/json", "*/*", "application/fhir+json", "text/plain"}) {
            for (var method : new String[] {"GET", "POST", "DELETE"}) {
                var answer = city.send(city.request(path)
                        .header("Accept", accept)
                        .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : "{}")));

                assertThat(answer.statusCode())
                        .as(method + " " + path + " " + accept)
                        .isEqualTo(404);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .contains("json");
                assertThat(answer.headers().firstValue("Set-Cookie"))
                        .as("no session")
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/nothing.css", "/webjars/nothing/nothing.js"})
    void aFileThatIsNotThereIsNotFound(String path) {
        var answer = city.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).path("status").asInt()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/hub/nowhere, 401",
        "/fhir/Nothing, 401",
        "/meals/slips/a/b, 401",
        "/console/messages, 401",
        "/actuator/prometheus, 401"
    })
    void whereADoorOrAPageStandsTheProofIsAskedFor(String path, int status) {
        var answer = city.send(city.request(path).header("Accept", "application/json"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void aBrowserIsLedToTheLoginAndAProgramToTheListOfApis() {
        var browser = city.send(city.request("/").header("Accept", "text/html"));
        assertThat(browser.statusCode()).isEqualTo(302);
        assertThat(browser.headers().firstValue("Location").orElse("")).endsWith("/login");

        var program = city.send(city.request("/").header("Accept", "*/*"));
        assertThat(program.statusCode()).isEqualTo(303);
        assertThat(program.headers().firstValue("Location")).hasValue("/.well-known/api-catalog");
    }

    @Test
    void theLoginPageIsAPageAndNothingElse() {
        var answer = city.send(city.request("/login?x").header("Accept", "application/json"));

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(json(answer).path("status").asInt()).isEqualTo(406);
    }
}
