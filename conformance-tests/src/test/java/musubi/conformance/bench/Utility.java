package musubi.conformance.bench;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import musubi.conformance.CityClient;

/** Business logic with one program, whose events have 48 prices each. Used by one thread. */
final class Utility {

    static final String BASE = "/openadr3/3.1.0";

    private static final String NAME = "joban-energy";

    /** Tokens last for five minutes. */
    private static final Duration FRESH = Duration.ofMinutes(3);

    private static final String INTERVALS = IntStream.range(0, 48)
            .mapToObj("{\"id\":%1$d,\"payloads\":[{\"type\":\"PRICE\",\"values\":[%1$d.5]}]}"::formatted)
            .collect(Collectors.joining(",", "[", "]"));

    private final CityClient city;
    private final String program;
    private final HttpLine line;
    private String token = "";
    private Instant since = Instant.EPOCH;

    Utility(CityClient city) {
        this(
                city,
                json(made(city, "/programs", "{\"programName\":\"bench\"}"))
                        .path("id")
                        .asText());
    }

    private Utility(CityClient city, String program) {
        this.city = city;
        this.program = program;
        this.line = new HttpLine(city.address());
    }

    /** The same with a connection of its own. */
    Utility another() {
        return new Utility(city, program);
    }

    String program() {
        return program;
    }

    void post(String target) {
        var event = """
                {"programID":"%s","targets":["%s"],"intervalPeriod":{"start":"2036-12-01T00:00:00+09:00","duration":"PT30M"},
                 "intervals":%s}""".formatted(program, target, INTERVALS);
        try {
            assertThat(line.post(BASE + "/events", token(), event)).isEqualTo(201);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To events with this target. */
    void subscribe(String address, String target) {
        made(city, "/subscriptions", """
                {"clientName":"bench","programID":"%s","targets":["%s"],"objectOperations":[
                 {"objects":["EVENT"],"operations":["CREATE"],"callbackUrl":"%s"}]}""".formatted(program, target, address));
    }

    private String token() {
        if (token.isEmpty() || since.plus(FRESH).isBefore(Instant.now())) {
            token = city.token(NAME);
            since = Instant.now();
        }
        return token;
    }

    private static HttpResponse<byte[]> made(CityClient city, String path, String body) {
        var answer = city.post(BASE + path, NAME, "application/json", body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return answer;
    }
}
