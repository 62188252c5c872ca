package musubi.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import musubi.conformance.HubProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Figures of the VTN and of meter files. The hub is a process of its own, as in a city; client and database are on the same machine.
 * By hand: {@code ./musubi bench -Dmusubi.bench.test=EnergyBenchmark}. The table goes to {@code target/benchmark.md}, the load of
 * the machine at each part to the log.
 */
@Tag("bench")
class EnergyBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(EnergyBenchmark.class);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("musubi.bench.warm-up", 15));
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("musubi.bench.seconds", 20));
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Set<String> PARTS =
            Set.of(System.getProperty("musubi.bench.parts", "polls,posts,webhooks,topics,readings")
                    .split(","));
    private static final int[] VENS = Arrays.stream(System.getProperty("musubi.bench.vens", "100,1000,10000,100000")
                    .split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int EVENTS = 2000;
    private static final int MOST_POLLING = 10_000;
    private static final int LISTENERS = Integer.getInteger("musubi.bench.listeners", 10_000);
    private static final int SUBSCRIPTIONS = 1000;
    private static final int TURNS = 5;

    private final List<Figures> results = new ArrayList<>();
    private final Path data;
    private final int mqtt;

    EnergyBenchmark(@TempDir Path data) throws Exception {
        this.data = data;
        try (var socket = new ServerSocket(0)) {
            this.mqtt = socket.getLocalPort();
        }
    }

    /** A part of the benchmark. */
    @FunctionalInterface
    private interface Part {
        void run() throws Exception;
    }

    @Test
    void figures() throws Exception {
        var settings = Map.of(
                "MUSUBI_ENERGY_MQTT_ENABLED", String.valueOf(PARTS.contains("topics")),
                "MUSUBI_ENERGY_MQTT_PORT", String.valueOf(mqtt));
        try (var hub = HubProcess.start(data, "", settings);
                var vens = new Vens(hub.client(), data)) {
            var utility = new Utility(hub.client());
            part("polls", () -> polls(hub, utility, vens));
            part("posts", () -> posts(hub, utility));
            part("webhooks", () -> webhooks(utility));
            part("topics", () -> topics(utility, vens));
            part("readings", () -> readings(hub));
        }
        Files.writeString(Path.of("target", "benchmark.md"), Figures.table(results));
        assertThat(results).isNotEmpty().allSatisfy(it -> assertThat(it.perSecond())
                .isPositive());
    }

    private static void part(String name, Part part) throws Exception {
        if (PARTS.contains(name)) {
            LOG.info("{} begins; load {}", name, Files.readString(Path.of("/proc/loadavg")));
            part.run();
            LOG.info("{} has ended; load {}", name, Files.readString(Path.of("/proc/loadavg")));
        }
    }

    /** Each VEN as often as each other, so that what the hub remembers of one helps as little as it does in a city. */
    private void polls(HubProcess hub, Utility utility, Vens vens) throws Exception {
        for (var number = 0; number < EVENTS; number++) {
            utility.post(Vens.group(number));
        }
        for (var count : VENS) {
            vens.grow(count);
            var polling = Math.min(count, MOST_POLLING);
            var tokens = IntStream.range(0, polling)
                    .parallel()
                    .mapToObj(it -> vens.token(it * (count / polling)))
                    .toList();
            series(hub, "polls of %,d VENs of %,d".formatted(polling, count), 16, _ -> {
                var line = new HttpLine(hub.client().address());
                return () -> {
                    var token = tokens.get(ThreadLocalRandom.current().nextInt(polling));
                    assertThat(line.get(Utility.BASE + "/events?active=true", token))
                            .isEqualTo(200);
                    return 1;
                };
            });
        }
    }

    private void posts(HubProcess hub, Utility utility) throws Exception {
        for (var clients : new int[] {1, 4}) {
            series(hub, "POST /events with its commit", clients, _ -> {
                var own = utility.another();
                return () -> {
                    own.post("nobody");
                    return 1;
                };
            });
        }
    }

    private void series(HubProcess hub, String name, int clients, IntFunction<Series.Call> client) throws Exception {
        var figures = new Series(name, clients, client, () -> Series.cpuNanos(hub.process()))
                .warmUp(WARM_UP)
                .measure(MEASURED)
                .figures();
        LOG.info("{}", figures);
        results.add(figures);
    }

    /** Of one event, to as many subscriptions. */
    private void webhooks(Utility utility) throws Exception {
        try (var hooks = new Hooks()) {
            IntStream.range(0, SUBSCRIPTIONS).forEach(it -> utility.subscribe(hooks.address(it), "hooks"));
            var spread = new Spread("webhooks of one event", SUBSCRIPTIONS);
            for (var turn = 0; turn <= TURNS; turn++) {
                hooks.told().clear();
                var start = System.nanoTime();
                utility.post("hooks");
                await().atMost(LONG).until(() -> hooks.told().size() == SUBSCRIPTIONS);
                if (turn > 0) {
                    spread.round(start, hooks.told());
                }
            }
            results.add(spread.figures());
        }
    }

    /** Of one event, each VEN on the topic of its own events, and each on the common one of the program. */
    private void topics(Utility utility, Vens vens) throws Exception {
        vens.grow(Math.max(LISTENERS, VENS[VENS.length - 1]));
        heard("MQTT, each VEN its own topic", utility, vens, "events/vens/%s/+");
        heard("MQTT, the program's topic", utility, vens, "events/programs/" + utility.program() + "/+");
    }

    private void heard(String name, Utility utility, Vens vens, String topics) throws Exception {
        try (var crowd = new Crowd(mqtt)) {
            await().atMost(LONG).ignoreExceptions().until(() -> {
                crowd.join(Vens.client(0), vens.token(0), topics.formatted(Vens.client(0)));
                return true;
            });
            for (var number = 1; number < LISTENERS; number++) {
                var client = Vens.client(number);
                crowd.join(client, vens.token(number), topics.formatted(client));
            }
            await().atMost(LONG).until(() -> crowd.subscribed() == LISTENERS);
            LOG.info("{} have subscribed", LISTENERS);
            var spread = new Spread(name, LISTENERS);
            for (var turn = 0; turn <= TURNS; turn++) {
                crowd.listen();
                var start = System.nanoTime();
                utility.post(Vens.EVERYBODY);
                await().atMost(LONG).until(() -> crowd.heard() == LISTENERS);
                if (turn > 0) {
                    spread.round(start, crowd.times());
                }
            }
            results.add(spread.figures());
        }
    }

    /** The first file makes the days of a year. */
    private void readings(HubProcess hub) throws Exception {
        var file = new MeterFile(hub.client(), data);
        for (var turn = 0; turn < TURNS; turn++) {
            file.write(turn);
            var cpu = Series.cpuNanos(hub.process());
            var start = System.nanoTime();
            file.send();
            var seconds = (System.nanoTime() - start) / 1e9;
            cpu = Series.cpuNanos(hub.process()) - cpu;
            LOG.info("{} readings in {} s, {} s of the hub's processor time", MeterFile.ROWS, seconds, cpu / 1e9);
            results.add(new Figures(
                    "readings, file " + (turn + 1) + " of a million",
                    1,
                    MeterFile.ROWS / seconds,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    cpu / 1e6 / MeterFile.ROWS));
        }
    }
}
