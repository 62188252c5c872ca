package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import musubi.hub.partner.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lines to a partner, as an operator draws them: each with a queue, and with what the hub shows at its end. */
class PartnerLinesTest extends SpineContext {

    private static final String CLINIC = "/hub/partners/omika-clinic";

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final List<String> signed = new CopyOnWriteArrayList<>();
    private volatile Predicate<String> accepts = _ -> true;
    private volatile boolean busy;
    private HttpServer receiver;
    private Caller operator;
    private String subscription = "";

    @BeforeEach
    void openTheReceiver() throws IOException {
        operator = new Caller(port, "hitachi-city", secrets.get("clients/hitachi-city"));
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/in", this::receive);
        receiver.start();
    }

    @AfterEach
    void closeTheReceiver() {
        if (!subscription.isEmpty()) {
            operator.delete(CLINIC + "/subscriptions/" + subscription);
        }
        busy = false;
        accepts = _ -> true;
        await().untilAsserted(() -> assertThat(open()).isZero());
        receiver.stop(0);
    }

    @Test
    void aBearerIsShownAtTheEndOfTheLineAndNeverGivenBack() {
        var answer = subscribe("""
                ,"queue":"night","authorization":{"kind":"bearer","token":"t0ken"}""");

        assertThat(Caller.json(answer).at("/queue").asText()).isEqualTo("night");
        assertThat(Caller.json(answer).at("/authorization").asText()).isEqualTo("bearer");
        accepted("line", "", "to the clinic");
        await().untilAsserted(() -> assertThat(shown).containsExactly("Bearer t0ken"));
        assertThat(answer.body()).doesNotContain("t0ken");
        assertThat(operator.get(CLINIC).body()).contains("bearer").doesNotContain("t0ken");
        assertThat(operator.get("/hub/audit?limit=200").body()).doesNotContain("t0ken");
    }

    @Test
    void aNewBearerTakesTheOldOnesPlaceWithoutAGap() {
        subscribe("""
                ,"authorization":{"kind":"bearer","token":"0ld"}""");
        accepts = "Bearer 0ld"::equals;

        var rotated = operator.post(CLINIC + "/subscriptions/" + subscription + "/authorization", """
                {"authorization":{"kind":"bearer","token":"n3w"},"overlap":"PT1H"}""");

        assertThat(rotated.statusCode()).isEqualTo(204);
        accepted("line", "", "while the clinic goes by the old one");
        await().untilAsserted(() -> assertThat(shown).containsExactly("Bearer n3w", "Bearer 0ld"));
    }

    @Test
    void aSubscriptionThatHadNoneIsGivenOne() {
        subscribe("");
        accepted("line", "", "first");
        await().untilAsserted(() -> assertThat(shown).containsExactly("null"));

        operator.post(CLINIC + "/subscriptions/" + subscription + "/authorization", """
                {"authorization":{"kind":"bearer","token":"n3w"}}""");
        accepted("line", "", "second");

        await().untilAsserted(() -> assertThat(shown).containsExactly("null", "Bearer n3w"));
    }

    @Test
    void whileTheSecretOfWebhooksChangesBothSign() {
        subscribe("");
        accepted("line", "", "under the first");
        await().untilAsserted(() -> assertThat(signed).hasSize(1));
        assertThat(signed.getFirst()).matches("v1,[^ ]+");

        var answer = operator.post(CLINIC + "/webhook-secret/rotate", "{\"overlap\":\"PT1H\"}");
        accepted("line", "", "under both");

        await().untilAsserted(() -> assertThat(signed).hasSize(2));
        assertThat(signed.getLast()).matches("v1,[^ ]+ v1,[^ ]+");
        assertThat(secrets.find("webhook-omika-clinic"))
                .contains(Caller.json(answer).at("/secret").asText());
        operator.post(CLINIC + "/webhook-secret/rotate", "{\"overlap\":\"PT0S\"}");
        accepted("line", "", "under the last alone");
        await().untilAsserted(() -> assertThat(signed).hasSize(3));
        assertThat(signed.getLast()).matches("v1,[^ ]+");
    }

    @Test
    void deliveriesStandInTheQueueThatTheSubscriptionNames() {
        busy = true;
        subscribe("""
                ,"queue":"night\"""");
        accepted("line", "", "later");

        await().untilAsserted(() -> assertThat(jdbc.sql("SELECT destination FROM hub.due")
                        .query(String.class)
                        .list())
                .contains("webhook/omika-clinic/night"));
    }

    @Test
    void whatIsNoAuthorizationAndNoQueueIsRefusedByItsField() {
        assertRefused(",\"authorization\":{\"kind\":\"password\"}", "authorization.kind");
        assertRefused(",\"authorization\":{}", "authorization.kind");
        assertRefused(",\"authorization\":{\"kind\":\"bearer\"}", "authorization.token");
        assertRefused(",\"authorization\":{\"kind\":\"bearer\",\"token\":\"鍵\"}", "authorization.token");
        assertRefused(
                ",\"authorization\":{\"kind\":\"oauth2\",\"tokenUrl\":\"https://10.0.0.1/t\"}",
                "authorization.tokenUrl");
        assertRefused(",\"queue\":\"a/b\"", "queue");
        assertThat(operator.post(CLINIC + "/webhook-secret/rotate", "{\"overlap\":\"P99D\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    private void assertRefused(String more, String field) {
        var answer = operator.post(CLINIC + "/subscriptions", request(more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Caller.json(answer).at("/notices/0/place").asText()).isEqualTo(field);
    }

    private java.net.http.HttpResponse<String> subscribe(String more) {
        var answer = operator.post(CLINIC + "/subscriptions", request(more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        subscription = Caller.json(answer).at("/id").asText();
        return answer;
    }

    private String request(String more) {
        return """
                {"source":"test/letter/1.0","target":"test/letter/1.0","destination":"webhook","address":"http://127.0.0.1:%d/in"%s}""".formatted(receiver.getAddress().getPort(), more);
    }

    private void receive(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        var status = busy ? 503 : accepts.test(authorization) ? 204 : 401;
        shown.add(authorization);
        if (status == 204) {
            signed.add(exchange.getRequestHeaders().getFirst("webhook-signature"));
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
