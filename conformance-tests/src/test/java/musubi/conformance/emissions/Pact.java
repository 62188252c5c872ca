package musubi.conformance.emissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A host of PACT as one client sees it.
 *
 * @param token empty: none is shown
 */
record Pact(HttpClient http, URI address, String token) {

    static final String EVENT = "application/cloudevents+json";
    static final String JSON = "application/json";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> event(String body) {
        return send(request("/3/events").header("Content-Type", EVENT).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> call(String method, String path, String body) {
        return send(request(path).header("Content-Type", JSON).method(method, BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(address.resolve(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A list that fits the official schema. */
    List<JsonNode> list(String query) {
        var answer = get("/3/footprints" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return footprints(answer);
    }

    static List<JsonNode> footprints(HttpResponse<String> answer) {
        var data = json(answer).path("data");
        assertThat(data.isArray()).as(answer.body()).isTrue();
        var schema = PactSchema.of("ProductFootprint");
        var all = new ArrayList<JsonNode>();
        data.forEach(it -> {
            assertThat(schema.faults(it)).isEmpty();
            all.add(it);
        });
        return all;
    }

    List<String> ids(String query) {
        return list(query).stream().map(it -> it.path("id").asText()).toList();
    }

    /** What went well. */
    static JsonNode good(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer);
    }

    /** An error in the form of the official schema. */
    static JsonNode error(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(JSON);
        var error = json(answer);
        assertThat(PactSchema.of("Error").faults(error)).isEmpty();
        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(error.path("message").asText()).isNotBlank();
        return error;
    }

    static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON: " + text, e);
        }
    }
}
