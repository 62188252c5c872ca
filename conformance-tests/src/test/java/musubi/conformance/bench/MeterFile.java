package musubi.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import musubi.conformance.CityClient;

/** Files of a million readings: of some 60 points, half hour by half hour over most of a year. */
final class MeterFile {

    static final int ROWS = 1_000_000;

    private static final String UTILITY = "joban-energy";
    private static final int POINTS = 60;
    private static final int SLOTS = 48;
    private static final int DAYS = 348;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final CityClient city;
    private final Path file;

    MeterFile(CityClient city, Path folder) {
        this.city = city;
        this.file = folder.resolve("readings.csv");
        IntStream.range(0, POINTS).forEach(it -> {
            var point = """
                    {"name":{"en":"Works","ja":"工場"},"owner":"kuji-works","since":"2024-01-01","voltage":"HIGH"}""";
            var answer = city.put(
                    "/energy/meters/points/" + point(it),
                    UTILITY,
                    "application/json",
                    point.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).isEqualTo(201);
        });
    }

    private static String point(int number) {
        return "03%020d".formatted(number);
    }

    /** @param value of each reading, by which it is another file */
    void write(int value) throws IOException {
        var first = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(DAYS + 1);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("point,start,kWh\n");
            for (var row = 0; row < ROWS; row++) {
                var slot = row % SLOTS;
                var day = first.plusDays(row / SLOTS % DAYS);
                out.write("%s,%s %02d:%02d,%d.25\n"
                        .formatted(point(row / SLOTS / DAYS), day, slot / 2, slot % 2 * 30, value));
            }
        }
    }

    void send() throws IOException {
        var request = city.as(UTILITY, city.request("/energy/meters/readings"))
                .header("Content-Type", "text/csv")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofFile(file));
        var answer = city.send(request);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
    }
}
