package musubi.conformance.apis;

import static musubi.conformance.CityClient.json;
import static musubi.conformance.apis.ApiDocument.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import musubi.conformance.City;
import musubi.conformance.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the city says of itself it does, and what it does not say it does not do. */
class DiscoveryTest extends City {

    private static final String HOSPITAL = "hitachi-bay-hospital";
    private static final String FHIR = "application/fhir+json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server",
                "/fhir/.well-known/smart-configuration"
            })
    @Claim(
            value = "Each endpoint, grant and method that discovery names works, and no other is named",
            standard = "RFC 8414")
    void eachEndpointThatIsNamedAnswersAsNamed(String path) {
        var said = json(city.get(path));

        assertThat(each(said.path("grant_types_supported")).map(JsonNode::asText))
                .containsExactly("client_credentials");
        for (var method : List.of("client_secret_basic", "client_secret_post")) {
            assertThat(each(said.path("token_endpoint_auth_methods_supported")).map(JsonNode::asText))
                    .contains(method);
        }
        assertThat(said.path("issuer").asText()).isEqualTo("http://localhost:8080");
        said.properties().stream()
                .filter(it -> it.getKey().endsWith("_endpoint") || it.getKey().endsWith("_uri"))
                .forEach(it -> assertThat(answers(it.getKey(), it.getValue().asText()))
                        .as(it.getKey())
                        .isEqualTo(200));
        for (var grant : List.of(
                "authorization_code", "refresh_token", "password", "urn:ietf:params:oauth:grant-type:device_code")) {
            var refused = token("grant_type=" + grant + "&code=x&refresh_token=x&username=x&password=x&device_code=x");
            assertThat(refused.statusCode()).as(grant).isEqualTo(400);
            assertThat(json(refused).path("error").asText()).as(grant).isEqualTo("unsupported_grant_type");
        }
    }

    @Test
    void allThreeSayTheSameOfTokens() {
        var oauth = json(city.get("/.well-known/oauth-authorization-server"));
        var smart = json(city.get("/fhir/.well-known/smart-configuration"));

        for (var member : List.of(
                "issuer",
                "token_endpoint",
                "jwks_uri",
                "grant_types_supported",
                "token_endpoint_auth_methods_supported",
                "token_endpoint_auth_signing_alg_values_supported")) {
            assertThat(smart.path(member)).as(member).isEqualTo(oauth.path(member));
        }
        assertThat(each(smart.path("scopes_supported")).map(JsonNode::asText))
                .isNotEmpty()
                .allMatch(it -> it.startsWith("system/"));
    }

    @Test
    @Claim(value = "The capability statement names the formats and interactions that work", standard = "FHIR R4 §5.1")
    void theCapabilityStatementNamesWhatWorks() {
        var statement = json(city.get("/fhir/metadata"));
        var token = statement
                .at("/rest/0/security/extension/0/extension/0/valueUri")
                .asText();
        assertThat(token).endsWith("/oauth2/token");

        each(statement.path("format")).forEach(it -> {
            var asked = city.send(city.as(
                    HOSPITAL,
                    city.request("/fhir/Patient?_count=1&_format=" + it.asText().replace("+", "%2B"))));
            assertThat(asked.statusCode()).as(it.asText()).isEqualTo(200);
        });
        assertThat(city.get("/fhir/Patient?_count=1&_format=xml", HOSPITAL).statusCode())
                .isEqualTo(406);
        var patient = each(statement.at("/rest/0/resource"))
                .filter(it -> it.path("type").asText().equals("Patient"))
                .findFirst()
                .orElseThrow();
        var named = new HashSet<String>();
        each(patient.path("interaction"))
                .forEach(it -> named.add(it.path("code").asText()));
        assertThat(named)
                .isEqualTo(Set.of(
                        "read", "vread", "history-instance", "create", "update", "patch", "delete", "search-type"));
        assertThat(named).allSatisfy(it -> assertThat(interaction(it)).as(it).isBetween(200, 204));
    }

    /** Each on a record of its own. */
    private int interaction(String code) {
        var made = write("POST", "/fhir/Patient", "{\"resourceType\":\"Patient\",\"active\":true}", FHIR);
        var record = "/fhir/Patient/" + json(made).path("id").asText();
        return switch (code) {
            case "create" -> made.statusCode();
            case "read" -> city.get(record, HOSPITAL).statusCode();
            case "vread" -> city.get(record + "/_history/1", HOSPITAL).statusCode();
            case "history-instance" -> city.get(record + "/_history", HOSPITAL).statusCode();
            case "search-type" -> city.get("/fhir/Patient?_count=1", HOSPITAL).statusCode();
            case "update" ->
                write("PUT", record, json(made).toString().replace("true", "false"), FHIR)
                        .statusCode();
            case "patch" ->
                write(
                                "PATCH",
                                record,
                                "[{\"op\":\"replace\",\"path\":\"/active\",\"value\":false}]",
                                "application/json-patch+json")
                        .statusCode();
            case "delete" -> write("DELETE", record, "", FHIR).statusCode();
            default -> throw new IllegalArgumentException("nobody tries " + code);
        };
    }

    private HttpResponse<byte[]> write(String method, String path, String body, String type) {
        return city.send(city.as(HOSPITAL, city.request(path))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body)));
    }

    private int answers(String name, String address) {
        var path = URI.create(address).getPath();
        return name.equals("token_endpoint")
                ? token("grant_type=client_credentials").statusCode()
                : city.get(path).statusCode();
    }

    private HttpResponse<byte[]> token(String form) {
        return city.send(city.tokenRequest("hitachi-city")
                .POST(BodyPublishers.ofByteArray(form.getBytes(StandardCharsets.UTF_8))));
    }
}
