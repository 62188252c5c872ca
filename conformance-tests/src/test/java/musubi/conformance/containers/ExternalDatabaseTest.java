package musubi.conformance.containers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import musubi.conformance.Claim;
import musubi.conformance.HubProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The journal's contract and a crossing, by the assembled hub on a PostgreSQL in a container. */
@Tag("container")
@Claim(
        value = "The hub keeps its promises on a PostgreSQL of the city's own as on the one it brings",
        standard = "Musubi")
class ExternalDatabaseTest {

    private static final String IMAGE = "musubi/postgres:local";
    private static final Duration SOON = Duration.ofMinutes(2);

    private static Path data;
    private static PostgreSQLContainer postgres;
    private static HubProcess hub;
    private static Admissions hospital;
    private static Ledger ledger;

    @BeforeAll
    static void start(@TempDir Path folder) {
        assumeTrue(Files.isRegularFile(HubProcess.HOME.resolve("lib/musubi.jar")), "the assembly is not built");
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no container engine answers");
        assumeTrue(
                hasImage(), "the image " + IMAGE + " is missing; deploy/containers/build-postgres-image.sh builds it");
        postgres = new PostgreSQLContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("postgres"))
                .waitingFor(Wait.forLogMessage(".*ready to accept connections.*", 1));
        postgres.start();
        ledger = Ledger.of(postgres);
        data = folder;
        hub = HubProcess.start(data, url(postgres));
        hospital = Admissions.of(hub);
    }

    private static String url(PostgreSQLContainer it) {
        return it.getJdbcUrl() + "&user=" + it.getUsername() + "&password=" + it.getPassword();
    }

    @AfterAll
    static void stop() {
        if (hub != null) {
            hub.close();
        }
        if (postgres != null) {
            postgres.stop();
        }
    }

    @Test
    void aMessageIsKeptAsItCame() throws IOException {
        var message = Admissions.admission("K1", "70001", "日立", "変わらず");

        var id = hospital.accepted("K1", message);

        assertThat(ledger.body(id)).hasValueSatisfying(it -> assertThat(it).isEqualTo(message.getBytes(UTF_8)));
    }

    @Test
    void aLargeMessageStandsInParts() throws IOException {
        var message = Admissions.admission("L1", "70002", "大甕", "長".repeat(600_000));

        var id = hospital.accepted("L1", message);

        var kept = new ByteArrayOutputStream();
        ledger.parts(id).forEach(kept::writeBytes);
        assertThat(ledger.body(id)).isEmpty();
        assertThat(kept.toByteArray()).isEqualTo(message.getBytes(UTF_8));
    }

    @Test
    void theSameMessageAtOnceFromManyIsOneMessage() throws Exception {
        var message = Admissions.admission("S1", "70003", "多賀", "一度だけ");
        Callable<String> send = () -> hospital.accepted("S1", message);

        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var names = senders
                    .invokeAll(IntStream.range(0, 50).mapToObj(_ -> send).toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .distinct();

            assertThat(names).hasSize(1);
        }
    }

    @Test
    void theSameKeyWithOtherBytesIsAConflict() throws IOException {
        var first = hospital.accepted("C1", Admissions.admission("C1", "70004", "小木津", "先"));

        var second = hospital.send("C1", Admissions.admission("C1", "70004", "小木津", "後"));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains(first);
    }

    @Test
    void whatIsNoMessageIsJournalledAndRejected() throws IOException {
        var response = hospital.send("R1", "これは HL7 ではない");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(ledger.messages()).anyMatch(response.body()::contains);
    }

    @Test
    void aHospitalsMessageBecomesAPatientThatIsFoundByName() throws IOException {
        var id = hospital.accepted("P1", Admissions.admission("P1", "70005", "十王", "横断"));

        await().atMost(SOON).untilAsserted(() -> assertThat(found("十王")).contains("\"total\":1"));
        assertThat(ledger.deliveries(id)).isNotEmpty().allMatch(delivery -> delivery.endsWith(" DELIVERED"));
    }

    @Test
    void whatWasAcknowledgedOutlivesAKilledHub() throws IOException {
        var acknowledged = new ArrayList<String>();
        for (var number = 0; number < 40; number++) {
            acknowledged.add(hospital.accepted(
                    "X" + number, Admissions.admission("X" + number, "7100" + number % 5, "久慈", "第" + number)));
        }

        hub.kill();
        hub = HubProcess.start(data, url(postgres));
        hospital = Admissions.of(hub);

        assertThat(ledger.messages()).containsAll(acknowledged);
        await().atMost(SOON).untilAsserted(() -> assertThat(ledger.open()).isZero());
        assertThat(ledger.queued()).isZero();
        assertThat(acknowledged).allSatisfy(id -> assertThat(ledger.deliveries(id))
                .isNotEmpty()
                .allMatch(delivery -> delivery.endsWith(" DELIVERED")));
    }

    private static String found(String name) throws IOException {
        var response = hub.send(hub.request("/fhir/Patient?name=" + URLEncoder.encode(name, UTF_8))
                .header("Authorization", "Bearer " + hospital.token())
                .header("Accept", "application/fhir+json"));
        return response.body().replaceAll("\\s", "");
    }

    private static boolean hasImage() {
        return !DockerClientFactory.instance()
                .client()
                .listImagesCmd()
                .withImageNameFilter(IMAGE)
                .exec()
                .isEmpty();
    }
}
