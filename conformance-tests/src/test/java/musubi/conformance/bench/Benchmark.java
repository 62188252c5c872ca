package musubi.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import musubi.conformance.City;
import musubi.conformance.CityClient;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Figures of the assembled city, client and database on the same machine. By hand: {@code ./musubi bench}. The table goes to
 * {@code target/benchmark.md}. Ratios are of two loads in one run, one after the other.
 */
@Tag("bench")
class Benchmark extends City {

    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("musubi.bench.warm-up", 15));
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("musubi.bench.seconds", 20));

    private final IFhirSystemDao<Bundle, ?> direct;
    private final FhirContext fhir;
    private final List<Load.Result> results = new ArrayList<>();

    Benchmark(@Autowired IFhirSystemDao<Bundle, ?> direct, @Autowired FhirContext fhir) {
        this.direct = direct;
        this.fhir = fhir;
    }

    @Test
    void figures() throws Exception {
        planned();
        var hospital = city.token("hitachi-bay-hospital");
        accepts(hospital);
        bundles(hospital);
        mllp(1);
        mllp(8);
        var table = Load.head() + "\n"
                + String.join("\n", results.stream().map(Load.Result::toString).toList()) + "\n";
        Files.writeString(Path.of("target", "benchmark.md"), table);
        assertThat(results).allSatisfy(it -> assertThat(it.perSecond()).isPositive());
    }

    /** Durable accepts: 2 kB of HL7 v2 by HTTP, each answered after its commit. Its delivery is made meanwhile. */
    private void accepts(String token) throws Exception {
        results.add(load("durable accepts over HTTP, 2 kB", 32).run(_ -> () -> {
            var answer = city.send(city.request("/hub/messages?type=health/hl7v2/2.5")
                    .header("Authorization", "Bearer " + token)
                    .POST(BodyPublishers.ofByteArray(message(2000))));
            assertThat(answer.statusCode()).isEqualTo(202);
            return 1;
        }));
        settle();
    }

    /** Transactions of 20 resources: through the hub's door, and straight into the same HAPI configuration. */
    private void bundles(String token) throws Exception {
        results.add(load("FHIR resources through /fhir, Bundles of 20", 2).run(_ -> () -> {
            var answer = city.send(city.request("/fhir")
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/fhir+json")
                    .POST(BodyPublishers.ofString(bundle())));
            assertThat(answer.statusCode())
                    .as(new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            return 20;
        }));
        results.add(load("FHIR resources into HAPI directly, Bundles of 20", 2).run(_ -> () -> {
            direct.transaction(new SystemRequestDetails(), fhir.newJsonParser().parseResource(Bundle.class, bundle()));
            return 20;
        }));
    }

    private void mllp(int connections) throws Exception {
        results.add(load("MLLP messages", connections).run(_ -> {
            var line = new Line(city);
            return () -> {
                line.exchange(message(500));
                return 1;
            };
        }));
        settle();
    }

    /** Trip plans, through the façade and through GraphQL, which hands the same search on. */
    private void planned() throws Exception {
        await().atMost(Duration.ofMinutes(5)).untilAsserted(() -> assertThat(new String(
                        city.get("/transit/feeds/hitachi-transit/report").body(), StandardCharsets.UTF_8))
                .contains("\"state\":\"live\""));
        results.add(load("trip plans, GET /transit/plan", 1).run(_ -> () -> {
            var answer = city.get("/transit/plan?from=36.516,140.617&to=36.591,140.662&time=2027-01-13T08:00:00");
            assertThat(answer.statusCode()).isEqualTo(200);
            return 1;
        }));
    }

    private void settle() {
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(CityClient.json(city.get("/hub/ledger", "hitachi-city"))
                                .findValuesAsText("open"))
                        .allSatisfy(it -> assertThat(it).isEqualTo("0")));
    }

    private static Load load(String name, int clients) {
        return new Load(name, clients, WARM_UP, MEASURED);
    }

    private static byte[] message(int size) {
        var head = String.join(
                "\r",
                "MSH|^~\\&|HIS|0811234567|MUSUBI|HITACHI-CITY|20261124093000||ADT^A08^ADT_A01|" + UUID.randomUUID()
                        + "|P|2.5||||||UNICODE UTF-8",
                "EVN||20261124093000",
                "PID|1||" + Math.floorMod(UUID.randomUUID().hashCode(), 100_000)
                        + "^^^^PI||測^定^^^^^L^I~ソク^テイ^^^^^L^P||19580412|F",
                "PV1|1|I",
                "NTE|1||");
        return (head + "Z".repeat(Math.max(0, size - head.length())) + "\r").getBytes(StandardCharsets.UTF_8);
    }

    private static String bundle() {
        var patient = UUID.randomUUID();
        var entries = new StringBuilder("""
                {"fullUrl":"urn:uuid:%s","resource":{"resourceType":"Patient","identifier":[{"system":"urn:example:bench",
                "value":"%s"}],"name":[{"family":"測","given":["定"]}],"birthDate":"1958-04-12"},
                "request":{"method":"POST","url":"Patient"}}""".formatted(patient, patient));
        for (var number = 1; number < 20; number++) {
            entries.append("""
                    ,{"resource":{"resourceType":"Observation","status":"final","subject":{"reference":"urn:uuid:%s"},
                    "code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},"effectiveDateTime":"2026-11-24",
                    "valueQuantity":{"value":%d,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}},
                    "request":{"method":"POST","url":"Observation"}}""".formatted(patient, 60 + number));
        }
        return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + entries + "]}";
    }

    /** One MLLP connection that stays open. */
    private static final class Line {

        private final Socket socket;

        Line(CityClient city) {
            try {
                socket = new Socket("127.0.0.1", city.mllpPort());
                socket.setTcpNoDelay(true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void exchange(byte[] message) throws IOException {
            var frame = new byte[message.length + 3];
            frame[0] = 0x0b;
            System.arraycopy(message, 0, frame, 1, message.length);
            frame[message.length + 1] = 0x1c;
            frame[message.length + 2] = '\r';
            socket.getOutputStream().write(frame);
            var answer = new StringBuilder();
            for (var read = socket.getInputStream().read();
                    read != 0x1c;
                    read = socket.getInputStream().read()) {
                if (read < 0) {
                    throw new IOException("the line was closed");
                }
                answer.append((char) read);
            }
            assertThat(socket.getInputStream().read()).isEqualTo('\r');
            assertThat(answer).contains("MSA|AA|");
        }
    }
}
