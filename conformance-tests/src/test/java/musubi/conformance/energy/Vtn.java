package musubi.conformance.energy;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import musubi.conformance.CityClient;

/**
 * The VTN as one client sees it.
 *
 * @param client its id
 * @param token empty: none is shown
 */
record Vtn(CityClient city, String client, String token) {

    static final String BASE = "/openadr3/3.1.0";
    static final String JSON = "application/json";

    HttpResponse<byte[]> get(String path) {
        return send("GET", path, "", BodyPublishers.noBody());
    }

    HttpResponse<byte[]> post(String path, String body) {
        return send("POST", path, JSON, BodyPublishers.ofString(body));
    }

    HttpResponse<byte[]> put(String path, String body) {
        return send("PUT", path, JSON, BodyPublishers.ofString(body));
    }

    HttpResponse<byte[]> delete(String path) {
        return send("DELETE", path, "", BodyPublishers.noBody());
    }

    /** Beside the door of the standard. */
    HttpResponse<byte[]> send(String method, String path) {
        return city.send(
                city.request(path).header("Authorization", "Bearer " + token).method(method, BodyPublishers.noBody()));
    }

    /** @param type empty: none is said */
    HttpResponse<byte[]> send(String method, String path, String type, BodyPublisher body) {
        var request = city.request(BASE + path).method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return city.send(type.isEmpty() ? request : request.header("Content-Type", type));
    }

    /** What was made of the body. */
    JsonNode made(String path, String body) {
        return good(post(path, body), 201);
    }

    /** The object or the list that stands there. */
    JsonNode read(String path) {
        return good(get(path), 200);
    }

    /** The ids of a list, in its order. */
    List<String> ids(String path) {
        return StreamSupport.stream(read(path).spliterator(), false)
                .map(it -> it.path("id").asText())
                .toList();
    }

    /** The ids on all pages of a list. */
    List<String> everything(String path) {
        var all = new ArrayList<String>();
        var page = ids(path + "?limit=50");
        while (!page.isEmpty()) {
            all.addAll(page);
            page = ids(path + "?limit=50&skip=" + all.size());
        }
        return all;
    }

    static JsonNode good(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        return json(answer);
    }

    /** Refused, with a problem that says the status. */
    static JsonNode problem(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(JSON);
        var problem = json(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isNotBlank();
        return problem;
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
