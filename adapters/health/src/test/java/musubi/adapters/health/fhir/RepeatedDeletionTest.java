package musubi.adapters.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import musubi.hub.flow.Replay;
import musubi.hub.message.Destination;
import musubi.hub.partner.SubscriptionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A deletion has no body. Whoever hears of it, at once or by a replay, gets it as an entry of a transaction. */
class RepeatedDeletionTest extends FhirDoorContext {

    private static final String DELETION = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":"
            + "[{\"request\":{\"method\":\"DELETE\",\"url\":\"Patient/repeated\"}}]}";

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Autowired
    SubscriptionStore subscriptions;

    @Autowired
    Replay replay;

    private HttpServer receiver;
    private UUID subscription;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/heard", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (body.contains("repeated")) { // the demonstration city sends others
                heard.add(body);
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        subscription = subscriptions.add(
                HOSPITAL,
                FhirFormats.R4_ID,
                FhirFormats.R4_ID,
                Destination.Line.to(
                        "webhook", "http://localhost:" + receiver.getAddress().getPort() + "/heard"));
    }

    @AfterEach
    void stop() {
        subscriptions.stop(subscription, HOSPITAL);
        receiver.stop(0);
    }

    @Test
    void aReplayTellsOfTheDeletionAgain() {
        var patient = "{\"resourceType\":\"Patient\",\"id\":\"repeated\",\"active\":true}";
        put(HOSPITAL, "/fhir/Patient/repeated", patient);
        delete(HOSPITAL, "/fhir/Patient/repeated");
        await().untilAsserted(() -> assertThat(heard).containsExactly(patient, DELETION));

        replay.replay(deletion(), Set.of());

        await().untilAsserted(() -> assertThat(heard).containsExactly(patient, DELETION, DELETION));
    }

    private UUID deletion() {
        await().untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM hub.due")
                        .query(Integer.class)
                        .single())
                .isZero());
        return jdbc.sql("SELECT id FROM hub.message WHERE action = 'DELETE Patient/repeated'")
                .query(UUID.class)
                .single();
    }
}
