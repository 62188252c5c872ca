package musubi.conformance;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;

/** Registers partners as the city's operator does, by the operator API; their secrets go where the others lie. */
public record Partners(CityClient city) {

    private static final String JSON = "application/json";

    /** An organisation that may send these formats, and its one client, which has the organisation's id. */
    public void enrol(String id, String kind, String sends, String scopes) {
        var partner = """
                {"id":"%s","name":{"en":"%s","ja":"%s"},"kind":"%s","purpose":"SERVICE","sends":["%s"],"requestsPerMinute":60000}
                """.formatted(id, id, id, kind, sends);
        assertThat(city.post("/hub/partners", "hitachi-city", JSON, bytes(partner))
                        .statusCode())
                .isEqualTo(201);
        var client = "{\"id\":\"%s\",\"scopes\":[\"%s\"]}".formatted(id, String.join("\",\"", scopes.split(" ")));
        var issued = city.post("/hub/partners/" + id + "/clients", "hitachi-city", JSON, bytes(client));
        assertThat(issued.statusCode()).isEqualTo(201);
        keep(id, json(issued).at("/secret").asText());
    }

    /** The partner gets every message of the format, as it is, at an address of its own. */
    public void subscribe(String id, String format, String address) {
        var subscription = """
                {"source":"%s","target":"%s","destination":"webhook","address":"%s"}""".formatted(format, format, address);
        var answer = city.post("/hub/partners/" + id + "/subscriptions", "hitachi-city", JSON, bytes(subscription));
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
    }

    /** An id that no other test has. */
    public static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private void keep(String id, String secret) {
        try {
            Files.writeString(city.data().resolve("secrets/clients").resolve(id), secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
