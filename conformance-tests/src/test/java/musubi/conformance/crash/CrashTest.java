package musubi.conformance.crash;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import musubi.conformance.CityClient;
import musubi.conformance.Claim;
import musubi.conformance.HubProcess;
import musubi.conformance.Partners;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages come in while the hub is killed with {@code kill -9} and its database is stopped hard. */
@Tag("crash")
class CrashTest {

    /** What two sites of the demonstration give to the grid is no purchase: a firm's emissions have nothing to say to it. */
    private static final long FED_IN = 2;

    private static final Logger LOG = LoggerFactory.getLogger(CrashTest.class);
    private static final int KILLS = Integer.getInteger("musubi.crash.kills", 3);
    private static final int WARDS = 6;
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final Path data;
    private final AtomicReference<CityClient> city = new AtomicReference<>();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final Map<String, Boolean> acknowledged = new ConcurrentHashMap<>();

    CrashTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    @Claim(
            value =
                    "Through kill -9 of the hub and of its database nothing acknowledged is lost, no effect is double, no meter file is there in part, every webhook of 1,000 and more comes and in order, order per patient is kept, and due = delivered + refused + parked + cancelled + open",
            standard = "Musubi")
    void nothingAcknowledgedIsLostAndNoEffectIsDouble() throws Exception {
        try (var receiver = new Receiver();
                var listeners = new Listeners(EventSender.LISTENERS)) {
            var hub = HubProcess.start(data, "");
            city.set(hub.client());
            new Partners(city.get()).subscribe("hitachi-bay-hospital", "health/hl7v2/2.5", receiver.address());
            var meters = new MeterSender(city::get, stop);
            meters.register();
            var events = new EventSender(listeners, city::get, stop);
            events.subscribe();
            try (var wards = Executors.newFixedThreadPool(WARDS + 2);
                    var _ = (AutoCloseable) () -> stop.set(true)) {
                wards.execute(meters);
                wards.execute(events);
                IntStream.range(0, WARDS)
                        .forEach(it -> wards.execute(new Sender(it, it % 2 == 0, city::get, stop, acknowledged)));
                for (var kill = 1; kill <= KILLS; kill++) {
                    TimeUnit.MILLISECONDS.sleep(BETWEEN.toMillis());
                    hub.kill();
                    LOG.info("Kill {} of {}; {} messages acknowledged so far", kill, KILLS, acknowledged.size());
                    hub = HubProcess.start(data, "");
                    city.set(hub.client());
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN.toMillis());
                stopTheDatabaseHard();
                LOG.info("Database stopped hard; {} messages acknowledged so far", acknowledged.size());
                await().atMost(Duration.ofMinutes(2)).until(this::goesOn);
                await().atMost(Duration.ofMinutes(5)).until(events::hasSentEnough);
            }
            await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> ledger("open") == 0);
            check(receiver);
            meters.check();
            events.check();
            theDatabaseHearsNoCtrlC();
            hub.close();
        }
    }

    private void check(Receiver receiver) {
        assertThat(acknowledged).isNotEmpty();
        var days = json(city.get().get("/hub/ledger", "hitachi-city"));
        assertThat(StreamSupport.stream(days.spliterator(), false))
                .as(days.toString())
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.at("/addsUp").asBoolean()).isTrue());
        assertThat(ledger("parked") + ledger("refused")).as(days.toString()).isZero();
        assertThat(ledger("cancelled")).as(days.toString()).isEqualTo(FED_IN);

        assertThat(receiver.effects()).doesNotHaveDuplicates().containsAll(acknowledged.keySet());
        for (var ward = 0; ward < WARDS; ward++) {
            var prefix = "K%02d-".formatted(ward);
            assertThat(receiver.effects().stream().filter(it -> it.startsWith(prefix)))
                    .as("order of ward " + ward)
                    .isSorted();
            assertThat(patients(ward)).isEqualTo(1);
        }
        LOG.info(
                "{} messages acknowledged, {} effects",
                acknowledged.size(),
                receiver.effects().size());
    }

    private int patients(int ward) {
        return json(city.get().get("/fhir/Patient?identifier=9" + ward + "&_summary=true", "hitachi-bay-hospital"))
                .at("/entry")
                .size();
    }

    private boolean goesOn() throws InterruptedException {
        var before = acknowledged.size();
        TimeUnit.SECONDS.sleep(2);
        return acknowledged.size() > before;
    }

    private long ledger(String state) {
        JsonNode days = json(city.get().get("/hub/ledger", "hitachi-city"));
        return StreamSupport.stream(days.spliterator(), false)
                .mapToLong(it -> it.at("/" + state).asLong())
                .sum();
    }

    /** As a power cut does it: the postmaster and with it all of its children, nothing flushed. */
    private void stopTheDatabaseHard() throws IOException {
        postmaster().destroyForcibly();
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .getFirst()
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** Ctrl-C goes to a process group of the terminal's session. The database is to outlive the hub, so it is in none. */
    private void theDatabaseHearsNoCtrlC() throws IOException {
        var stat = Path.of("/proc", String.valueOf(postmaster().pid()), "stat");
        assumeThat(stat).as("processes are told of in /proc").exists();
        assertThat(session(stat)).isNotEqualTo(session(Path.of("/proc/self/stat")));
    }

    /** The sixth field (proc(5)); the second, in brackets, may hold blanks. */
    private static String session(Path stat) throws IOException {
        var text = Files.readString(stat);
        return text.substring(text.lastIndexOf(')') + 2).split(" ")[3];
    }
}
