package musubi.conformance.bench;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import musubi.conformance.CityClient;
import musubi.conformance.HubProcess;
import musubi.conformance.Partners;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Figures of realtime: 200 trip updates of 130 kB pushed and in a plan, and the same feed relayed to 500 readers, each of which asks once
 * a second. By hand: {@code ./musubi bench -Dmusubi.bench.test=RealtimeBenchmark}. The table goes to {@code target/benchmark.md}.
 */
@Tag("bench")
class RealtimeBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(RealtimeBenchmark.class);
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final int READERS = Integer.getInteger("musubi.bench.readers", 500);
    private static final int SECONDS = Integer.getInteger("musubi.bench.seconds", 30);
    private static final int PUSHES = 40;
    private static final int WARM_UP = 15;

    private final Path data;
    private final MovingCity moving = new MovingCity(LocalDate.now(CLOCK));
    private final List<Figures> results = new ArrayList<>();

    RealtimeBenchmark(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void figures() throws Exception {
        try (var hub = HubProcess.start(data, "")) {
            var city = hub.client();
            new Partners(city).enrol("moving", "operator", "transit/*", "transit:feeds.write");
            city.put("/transit/feeds/moving/gtfs.zip", "moving", "application/zip", moving.feed());
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(json(city.get("/transit/feeds/moving/report"))
                                    .at("/state")
                                    .asText())
                            .isEqualTo("live"));
            var token = city.token("moving");
            pushes(city, token);
            relay(city, token);
        }
        Files.writeString(Path.of("target", "benchmark.md"), Figures.table(results));
        assertThat(results).isNotEmpty();
    }

    /** Until the answer of the push, and until a plan shows it; each with another delay. */
    private void pushes(CityClient city, String token) throws Exception {
        var answered = new ArrayList<Double>();
        var planned = new ArrayList<Double>();
        for (int push = 0; push < PUSHES; push++) {
            var delay = 60 + push;
            var start = System.nanoTime();
            push(city, token, delay);
            var answer = (System.nanoTime() - start) / 1e6;
            await().pollInterval(Duration.ofMillis(5))
                    .pollDelay(Duration.ZERO)
                    .until(() -> departureDelay(city, token) == delay);
            if (push >= WARM_UP) {
                answered.add(answer);
                planned.add((System.nanoTime() - start) / 1e6);
            }
            TimeUnit.MILLISECONDS.sleep(1100); // the header's timestamp counts seconds
        }
        results.add(figures("200 trip updates pushed, until the answer", 1, answered));
        results.add(figures("200 trip updates pushed, until a plan shows them", 1, planned));
    }

    private void push(CityClient city, String token, int delay) {
        var body = moving.updates(CLOCK.instant().getEpochSecond(), delay).getBytes(StandardCharsets.UTF_8);
        var answer = city.send(city.request("/transit/feeds/moving/trip-updates.json")
                .header("Authorization", "Bearer " + token)
                .PUT(BodyPublishers.ofByteArray(body)));
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
    }

    private int departureDelay(CityClient city, String token) {
        var query = "{\"query\":\"{ trip(id: \\\"moving:T10\\\") { stoptimesForDate(serviceDate: \\\"" + moving.day()
                + "\\\") { departureDelay } } }\"}";
        var answer = city.send(city.request("/otp/gtfs/v1")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(query)));
        return json(answer).at("/data/trip/stoptimesForDate/0/departureDelay").asInt(-1);
    }

    /** While the feed changes every 15 seconds. */
    private void relay(CityClient city, String token) throws Exception {
        var bytes = city.get("/transit/feeds/moving/trip-updates.pb").body().length;
        LOG.info("The feed has {} bytes", bytes);
        var millis = new ConcurrentLinkedQueue<Double>();
        var begin = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (int reader = 0; reader < READERS; reader++) {
            var first = reader * 1000L / READERS;
            threads.add(Thread.ofVirtual().start(() -> read(city, token, begin, first, millis)));
        }
        begin.countDown();
        for (int at = 0; at < SECONDS / 15; at++) {
            push(city, token, 200 + at);
            TimeUnit.SECONDS.sleep(15);
        }
        for (var thread : threads) {
            thread.join();
        }
        results.add(figures(
                "a feed of %,d bytes, once a second to each".formatted(bytes), READERS, new ArrayList<>(millis)));
    }

    private static void read(
            CityClient city, String token, CountDownLatch begin, long first, ConcurrentLinkedQueue<Double> millis) {
        try {
            var line = new HttpLine(city.address());
            begin.await();
            TimeUnit.MILLISECONDS.sleep(first);
            for (int second = 0; second < SECONDS; second++) {
                var start = System.nanoTime();
                assertThat(line.get("/transit/feeds/moving/trip-updates.pb", token))
                        .isEqualTo(200);
                var took = System.nanoTime() - start;
                if (second > 2) {
                    millis.add(took / 1e6);
                }
                TimeUnit.NANOSECONDS.sleep(Math.max(0, 1_000_000_000L - took));
            }
        } catch (java.io.IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Figures figures(String name, int clients, List<Double> millis) {
        Collections.sort(millis);
        var figures = new Figures(
                name,
                clients,
                millis.size() / (millis.stream().mapToDouble(it -> it).sum() / 1000 / clients),
                millis.get(millis.size() / 2),
                millis.get(millis.size() * 95 / 100),
                millis.get(millis.size() * 99 / 100),
                Double.NaN);
        LOG.info("{}", figures);
        return figures;
    }
}
