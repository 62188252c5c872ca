package musubi.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import musubi.conformance.City;
import musubi.conformance.CityClient;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Figures of the assembled city, client and database on the same machine. By hand: {@code ./musubi bench}. The table goes to
 * {@code target/benchmark.md}. What is compared takes turns in one run.
 */
@Tag("bench")
class Benchmark extends City {

    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("musubi.bench.warm-up", 15));
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("musubi.bench.seconds", 20));

    private static final Set<String> PARTS =
            Set.of(System.getProperty("musubi.bench.parts", "plans,accepts,bundles,mllp,shared")
                    .split(","));
    private static final int TURNS = 4;
    private static final int BURST = Integer.getInteger("musubi.bench.burst", 2000);
    private static final String HOSPITAL = "hitachi-bay-hospital";
    private static final String OPERATOR = "hitachi-city";

    private final IFhirSystemDao<Bundle, Meta> store;
    private final FhirContext fhir;
    private final List<Figures> results = new ArrayList<>();

    Benchmark(@Autowired IFhirSystemDao<Bundle, Meta> store, @Autowired FhirContext fhir) {
        this.store = store;
        this.fhir = fhir;
    }

    @Test
    void figures() throws Exception {
        unlimited();
        live();
        if (PARTS.contains("plans")) {
            planned(city.token(HOSPITAL));
        }
        if (PARTS.contains("accepts")) {
            accepts(city.token(HOSPITAL));
        }
        if (PARTS.contains("bundles")) {
            bundles(city.token(HOSPITAL));
        }
        if (PARTS.contains("mllp")) {
            mllp(1);
            mllp(8);
        }
        if (PARTS.contains("shared")) {
            shared();
        }
        Files.writeString(Path.of("target", "benchmark.md"), Figures.table(results));
        assertThat(results).allSatisfy(it -> assertThat(it.perSecond()).isPositive());
    }

    /** While the planner's first graph is built beside the hub, half of the machine is not there. */
    private void live() {
        await().atMost(Duration.ofMinutes(5)).untilAsserted(() -> assertThat(new String(
                        city.get("/transit/feeds/hitachi-transit/report").body(), StandardCharsets.UTF_8))
                .contains("\"state\":\"live\""));
    }

    /** The hospital's limit is for an ordinary hospital. */
    private void unlimited() {
        var path = "/hub/partners/" + HOSPITAL;
        var partner = (ObjectNode) CityClient.json(city.get(path, OPERATOR));
        partner.put("requestsPerMinute", 1_000_000);
        var answer =
                city.put(path, OPERATOR, "application/json", partner.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
    }

    /** Durable accepts: 2 kB of HL7 v2 by HTTP, each answered after its commit. Its delivery is made meanwhile. */
    private void accepts(String token) throws Exception {
        measure("durable accepts over HTTP, 2 kB", 32, _ -> () -> {
            var answer = city.send(city.request("/hub/messages?type=health/hl7v2/2.5")
                    .header("Authorization", "Bearer " + token)
                    .POST(BodyPublishers.ofByteArray(message(2000))));
            assertThat(answer.statusCode()).isEqualTo(202);
            return 1;
        });
        settle();
    }

    /**
     * Transactions of 20 resources: through the hub's door; to HAPI's own server over the same store, which costs HTTP as
     * well; and straight into the store, which does not.
     */
    private void bundles(String token) throws Exception {
        try (var plain = new PlainServer(fhir, store)) {
            var all = List.of(
                    new Series("FHIR resources through the hub, Bundles of 20", 2, _ -> () -> {
                        post(city.request("/fhir").header("Authorization", "Bearer " + token));
                        return 20;
                    }),
                    new Series("the same through HAPI's own server, without the hub", 2, _ -> () -> {
                        post(HttpRequest.newBuilder(plain.address()));
                        return 20;
                    }),
                    new Series("the same into the store, without HTTP", 2, _ -> () -> {
                        store.transaction(
                                new SystemRequestDetails(), fhir.newJsonParser().parseResource(Bundle.class, bundle()));
                        return 20;
                    }));
            for (var series : all) {
                series.warmUp(WARM_UP.multipliedBy(2));
            }
            Series.inTurns(TURNS, MEASURED.multipliedBy(2), all);
            all.forEach(it -> results.add(it.figures()));
        }
    }

    private void post(HttpRequest.Builder request) {
        var answer = city.send(
                request.header("Content-Type", "application/fhir+json").POST(BodyPublishers.ofString(bundle())));
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
    }

    private void mllp(int connections) throws Exception {
        measure("MLLP messages", connections, _ -> {
            var line = new Line(city);
            return () -> {
                line.exchange(message(500));
                return 1;
            };
        });
        settle();
    }

    /**
     * What the store keeps of messages that share nothing; that share a doctor and the number of a visit; and that are about
     * one visit of one patient, which keep their order and so go one after the other.
     */
    private void shared() throws Exception {
        var run = UUID.randomUUID().toString().substring(0, 8);
        var bursts = List.of(
                new Burst(
                        "a burst delivered: messages that share nothing",
                        city,
                        this::settled,
                        it -> Burst.visit(run + "A" + it, run + "V" + it, run + "D" + it)),
                new Burst(
                        "the same with one doctor and one visit number",
                        city,
                        this::settled,
                        it -> Burst.visit(run + "S" + it, run + "V", run + "D")),
                new Burst(
                        "the same about 100 patients again and again",
                        city,
                        this::settled,
                        it -> Burst.visit(run + "P" + it % 100, run + "W", run + "D")));
        Burst.inTurns(TURNS, BURST, bursts);
        bursts.forEach(it -> results.add(it.figures()));
    }

    private void settled() {
        settle(Duration.ofMillis(100));
    }

    /** Trip plans, as an app asks for them. What they cost above OpenTripPlanner itself, the planner's own benchmark says. */
    private void planned(String token) throws Exception {
        measure("trip plans, GET /transit/plan", 1, _ -> () -> {
            var answer = city.send(
                    city.request("/transit/plan?from=36.516,140.617&to=36.591,140.662&time=2027-01-13T08:00:00")
                            .header("Authorization", "Bearer " + token));
            assertThat(answer.statusCode()).isEqualTo(200);
            return 1;
        });
    }

    private void settle() {
        settle(Duration.ofSeconds(1));
    }

    private void settle(Duration between) {
        await().atMost(Duration.ofMinutes(30)).pollInterval(between).untilAsserted(() -> assertThat(
                        CityClient.json(city.get("/hub/ledger", OPERATOR)).findValuesAsText("open"))
                .allSatisfy(it -> assertThat(it).isEqualTo("0")));
    }

    private void measure(String name, int clients, IntFunction<Series.Call> client) throws Exception {
        results.add(new Series(name, clients, client)
                .warmUp(WARM_UP)
                .measure(MEASURED)
                .figures());
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
}
