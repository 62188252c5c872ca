package musubi.conformance.hub;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.StreamSupport;
import musubi.conformance.City;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from outside neither stops the hub nor makes anybody more than he is. */
class StrangersTest extends City {

    private static final String CITY = "hitachi-city";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    @Claim(
            value = "A body beyond the limit of its format is answered 413 before it is read",
            standard = "RFC 9110 §15.5.14")
    void aMessageBeyondItsLimitIsRefusedBeforeItIsRead() throws Exception {
        try (var socket = new Socket("127.0.0.1", city.address().getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            var head = """
                    POST /hub/messages?type=health/hl7v2/2.5 HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Length: 262144000\r
                    \r
                    """.formatted(city.token("hitachi-bay-hospital"));
            socket.getOutputStream().write((head + "MSH|").getBytes(StandardCharsets.US_ASCII));

            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"custodian", "hub", "Hospital"})
    void noWordMakesAPartnerTheHub(String kind) {
        var partner = """
                {"id":"%s","name":{"en":"A","ja":"あ"},"kind":"%s","purpose":"TREATMENT"}""".formatted(Partners.fresh("word"), kind);

        assertThat(city.post("/hub/partners", CITY, "application/json", bytes(partner))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Claim(value = "A client without proof is told invalid_client, and how to prove itself", standard = "RFC 6749 §5.2")
    void whoShowsNoProofGetsTheErrorOfOAuth() {
        var answer = city.send(city.request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).at("/error").asText()).isEqualTo("invalid_client");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    /** An address where nobody listens, one whose answer never ends, and a good one: each fails or thrives alone. */
    @Test
    void aReceiverThatFloodsOrIsAwayIsTriedAgainAndHoldsBackNobody() throws Exception {
        var partner = Partners.fresh("flooded");
        var partners = new Partners(city);
        partners.enrol(partner, "hospital", "health/*", "hub:messages.write");
        try (var flooding = listen("HTTP/1.1 200 OK\r\nX-Endless: ", "h".repeat(1 << 16));
                var good = listen("HTTP/1.1 204 Fine\r\nConnection: close\r\n\r\n", "")) {
            for (var port : new int[] {1, flooding.getLocalPort(), good.getLocalPort()}) {
                partners.subscribe(partner, "health/hl7v2/2.5", "http://127.0.0.1:" + port + "/in");
            }
            var sent =
                    city.post("/hub/messages?type=health/hl7v2/2.5", partner, "text/plain", bytes(admission(partner)));
            assertThat(sent.statusCode())
                    .as(new String(sent.body(), StandardCharsets.UTF_8))
                    .isEqualTo(202);

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(delivery(partner, good.getLocalPort()).at("/state").asText())
                        .isEqualTo("DELIVERED");
                for (var port : new int[] {1, flooding.getLocalPort()}) {
                    var tried = delivery(partner, port);
                    assertThat(tried.at("/state").asText()).isEqualTo("OPEN");
                    assertThat(tried.at("/attempts").asInt()).isPositive();
                }
            });
        } finally {
            city.post("/hub/partners/" + partner + "/disable", CITY, "application/json", bytes("{}"));
        }
    }

    private JsonNode delivery(String partner, int port) {
        var all = json(city.get("/hub/deliveries?recipient=" + partner, CITY)).at("/items");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(it -> it.at("/address").asText().contains(":" + port + "/"))
                .findFirst()
                .orElseThrow();
    }

    /** Answers each who comes with the head, and then with waves until he hangs up. */
    private static ServerSocket listen(String head, String wave) throws IOException {
        var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (var socket = server.accept()) {
                    assertThat(socket.getInputStream().read()).isPositive();
                    socket.getOutputStream().write(bytes(head));
                    while (!wave.isEmpty()) {
                        socket.getOutputStream().write(bytes(wave));
                    }
                    socket.shutdownOutput();
                    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException _) {
                    continue; // he hung up
                }
            }
        });
        return server;
    }

    private static String admission(String key) {
        return String.join(
                "\r",
                "MSH|^~\\&|HIS|0811234567|MUSUBI|HITACHI-CITY|20261127100000||ADT^A08^ADT_A01|" + key.substring(8)
                        + "|P|2.5||||||UNICODE UTF-8",
                "EVN|A08|20261127100000",
                "PID|1||" + key.substring(8) + "^^^0811234567^PI||日立^花子^^^^^L^I||19800101|F",
                "PV1|1|N",
                "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
