package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.message.Payload;
import musubi.hub.partner.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators see through the API, and what they can do. */
class OperatorApiTest extends HubContext {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    private Caller operator;

    @BeforeEach
    void getAToken() {
        operator = new Caller(port, "hitachi-city", secrets.get("clients/hitachi-city"));
    }

    @AfterEach
    void theOtherNodeGivesTheLanesBack() {
        jdbc.sql("DELETE FROM hub.lane_lease WHERE owner = 'another node'").update();
    }

    /** Then what is due for the friend stays open, however slow this machine is. */
    private void anotherNodeHoldsTheLanes() {
        jdbc.sql("""
                INSERT INTO hub.lane_lease (destination, lane, owner, until, version)
                SELECT 'test.post/hitachi-city/#' || left(encode(sha256('friend'), 'hex'), 12), lane, 'another node', now() + interval '1 hour', 1
                FROM generate_series(0, 7) AS lane
                ON CONFLICT (destination, lane) DO UPDATE
                SET owner = excluded.owner, until = excluded.until, version = lane_lease.version + 1
                """).update();
    }

    @Test
    void aListIsReadToItsEndInPartsEachMessageOnce() {
        var sent = IntStream.range(0, 7).mapToObj(it -> send("paged", "p" + it)).toList();

        var read = new ArrayList<String>();
        var next = "/hub/messages?key=paged&limit=3";
        while (!next.isEmpty()) {
            var part = operator.read(next);
            part.at("/items").forEach(it -> read.add(it.at("/id").asText()));
            next = part.at("/next").asText("").replace("null", "");
        }

        assertThat(read).isEqualTo(sent.reversed().stream().map(UUID::toString).toList());
    }

    @Test
    void filtersFindAMessageBySenderFormatStateTimeAndKey() {
        var id = send("filtered", "torn");
        awaitState(id, "PARKED");
        var lost = reject("no letter at all");

        var all = "partner=hitachi-city&format=test/letter/1.0&state=parked&from=2020-01-01&to=2999-01-01T00:00:00Z";
        assertThat(ids("/hub/messages?key=filtered&" + all)).containsExactly(id.toString());
        assertThat(ids("/hub/messages?key=filtered&state=accepted")).containsExactly(id.toString());
        assertThat(ids("/hub/messages?key=filtered&state=rejected")).isEmpty();
        assertThat(ids("/hub/messages?key=filtered&partner=omika-clinic")).isEmpty();
        assertThat(ids("/hub/messages?key=filtered&format=test/capitals/1.0")).isEmpty();
        assertThat(ids("/hub/messages?key=filtered&to=2020-01-01")).isEmpty();
        assertThat(ids("/hub/messages?state=rejected&limit=200")).contains(lost.toString());
        assertThat(ids("/hub/messages?state=no-recipient&limit=200")).doesNotContain(lost.toString(), id.toString());
    }

    @Test
    void theStoryTellsStepsAttemptsNoticesAndDecisions() {
        var id = send("story", "once upon a time");
        awaitState(id, "DELIVERED");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ids("/hub/messages?state=open&key=story"))
                .isEmpty());

        var story = operator.read("/hub/messages/" + id);

        assertThat(story.at("/message/sender").asText()).isEqualTo("hitachi-city");
        assertThat(texts(story, "/steps", "name")).containsExactly("read", "translate", "due");
        assertThat(texts(story, "/deliveries", "/delivery/recipient")).containsExactly("musubi", "hitachi-city");
        assertThat(texts(story.at("/deliveries/0"), "/attempts", "outcome")).containsExactly("DELIVERED");
        assertThat(texts(story.at("/deliveries/0/attempts/0"), "/notices", "code"))
                .containsExactly("lost-case");
        assertThat(texts(story, "/decisions", "recipient")).containsExactlyInAnyOrder("musubi", "hitachi-city");
    }

    @Test
    void aParkedDeliveryIsReplayedAndBothStoriesSaySo() {
        var id = send("replayed", "torn");
        awaitState(id, "PARKED");
        var parked = delivery(id, "hitachi-city");

        var answer = operator.post("/hub/messages/" + id + "/replay", "{\"deliveries\":[\"" + parked + "\"]}");

        assertThat(answer.statusCode()).isEqualTo(201);
        var again = Caller.json(answer).at("/id").asText();
        assertThat(operator.read("/hub/deliveries/" + parked)
                        .at("/delivery/replayedAs")
                        .asText())
                .isEqualTo(again);
        assertThat(operator.read("/hub/messages/" + again)
                        .at("/message/correlation")
                        .asText())
                .isEqualTo(id.toString());
        assertThat(texts(operator.read("/hub/messages/" + id), "/correlated", "id"))
                .containsExactly(again);
        assertThat(texts(operator.read("/hub/messages/" + id), "/decisions", "what"))
                .contains("replay");
        awaitState(UUID.fromString(again), "PARKED");
    }

    @Test
    void anOpenDeliveryIsSkippedWithAReasonAndThoseBehindItGoOn() {
        anotherNodeHoldsTheLanes();
        var id = send("skipped", "first");
        var open = delivery(id, "hitachi-city");

        assertProblem(operator.post("/hub/deliveries/" + open + "/skip", "{}"), 400, "invalid-request", "reason");
        assertProblem(
                operator.post("/hub/messages/" + id + "/replay", "{\"deliveries\":[\"" + open + "\"]}"),
                409,
                "not-in-this-state",
                "still open");
        var skipped = operator.post("/hub/deliveries/" + open + "/skip", "{\"reason\":\"the friend has moved\"}");

        assertThat(Caller.json(skipped).at("/delivery/state").asText()).isEqualTo("CANCELLED");
        assertThat(Caller.json(skipped).at("/delivery/reason").asText())
                .isEqualTo("skip by hitachi-city: the friend has moved");
        assertProblem(
                operator.post("/hub/deliveries/" + open + "/cancel", "{\"reason\":\"twice\"}"),
                409,
                "not-in-this-state",
                "cancelled");
    }

    @Test
    void aParkedDeliveryIsDismissedAndTheLedgerStillAddsUp() {
        var id = send("dismissed", "torn");
        awaitState(id, "PARKED");
        var parked = delivery(id, "hitachi-city");

        operator.post("/hub/deliveries/" + parked + "/cancel", "{\"reason\":\"nobody needs it\"}");

        assertThat(ids("/hub/deliveries?state=cancelled&recipient=hitachi-city&limit=200"))
                .contains(parked);
        assertThat(operator.read("/hub/ledger?days=2")).isNotEmpty().allSatisfy(day -> {
            assertThat(day.at("/addsUp").asBoolean()).isTrue();
        });
    }

    @Test
    void whoReadsABodyIsWrittenDownFirst() {
        var id = send("read", "for your eyes only");

        var body = operator.get("/hub/messages/" + id + "/payload?reason=complaint%204711");

        assertThat(body.body()).isEqualTo("read::for your eyes only");
        assertThat(body.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"" + id + "\"");
        var decision =
                operator.read("/hub/audit?recipient=hitachi-city&limit=200").at("/items");
        assertThat(StreamSupport.stream(decision.spliterator(), false)
                        .filter(it -> it.at("/messageId").asText().equals(id.toString())
                                && it.at("/what").asText().equals("payload")))
                .singleElement()
                .satisfies(it -> assertThat(it.at("/basis").asText()).isEqualTo("operator: complaint 4711"));
    }

    @Test
    void aPartnerIsRegisteredGetsAClientWithASecretShownOnceAndSubscribes() {
        var partner = "{\"id\":\"pen-club\",\"name\":{\"en\":\"Pen club\",\"ja\":\"文通クラブ\"},\"kind\":\"app\","
                + "\"purpose\":\"SERVICE\",\"sends\":[\"test/letter/1.0\"]}";
        assertThat(operator.post("/hub/partners", partner).statusCode()).isEqualTo(201);
        assertProblem(operator.post("/hub/partners", partner), 409, "not-in-this-state", "PUT /hub/partners/pen-club");

        var issued =
                Caller.json(operator.post("/hub/partners/pen-club/clients", "{\"scopes\":[\"hub:messages.write\"]}"));
        var club =
                new Caller(port, issued.at("/id").asText(), issued.at("/secret").asText());
        assertThat(club.post("/hub/messages?type=test/letter/1.0", "club::hello")
                        .statusCode())
                .isEqualTo(202);
        assertThat(club.get("/hub/messages").statusCode()).isEqualTo(403);

        var subscription =
                operator.post("/hub/partners/pen-club/subscriptions", subscription("test/letter/1.0", "test.post"));
        assertThat(subscription.statusCode()).isEqualTo(201);
        var seen = operator.read("/hub/partners/pen-club");
        assertThat(seen.at("/clients/0/proof").asText()).isEqualTo("secret");
        assertThat(seen.toString()).doesNotContain(issued.at("/secret").asText());
        assertThat(seen.at("/today/accepted").asInt()).isEqualTo(1);
        var stop = "/hub/partners/pen-club/subscriptions/"
                + seen.at("/subscriptions/0/id").asText();
        assertThat(operator.delete(stop).statusCode()).isEqualTo(204);
        assertProblem(operator.delete(stop), 404, "unknown-subscription", "active");
    }

    @Test
    void aSubscriptionThatCouldNeverBeDeliveredIsRefused() {
        var path = "/hub/partners/omika-clinic/subscriptions";

        assertProblem(operator.post(path, subscription("nonsense", "webhook")), 400, "invalid-request", "nonsense");
        assertProblem(operator.post(path, subscription("test/none/1", "webhook")), 400, "invalid-request", "It knows");
        assertProblem(
                operator.post(path, subscription("test/letter/1.0", "pigeon")), 400, "invalid-request", "webhook");
    }

    @Test
    void badRequestsAreToldWhatIsWrongAndWhatToDo() {
        assertProblem(operator.get("/hub/messages?limit=0"), 400, "invalid-request", "1 to 200");
        assertProblem(operator.get("/hub/messages?limit=many"), 400, "invalid-request", "'limit'");
        assertProblem(operator.get("/hub/messages?after=zz"), 400, "invalid-request", "Follow 'next'");
        assertProblem(operator.get("/hub/messages?from=yesterday"), 400, "invalid-request", "2026-11-24T09:00");
        assertProblem(operator.get("/hub/messages?state=lost"), 400, "invalid-request", "no-recipient");
        assertProblem(operator.get("/hub/messages/4711"), 400, "invalid-request", "UUID");
        assertProblem(operator.get("/hub/messages/" + new UUID(0, 0)), 404, "unknown-message", "/hub/messages");
        assertProblem(operator.get("/hub/deliveries/" + new UUID(0, 0)), 404, "unknown-delivery", "/hub/deliveries");
        assertProblem(operator.get("/hub/partners/nobody"), 404, "unknown-partner", "nobody");
        assertProblem(operator.get("/hub/consents"), 400, "invalid-request", "'subject'");
        assertProblem(operator.get("/hub/ledger?days=9999"), 400, "invalid-request", "'days'");
        assertProblem(operator.post("/hub/partners", "{"), 400, "invalid-request", "/openapi.json");
        assertProblem(operator.post("/hub/partners", "{\"id\":\"x\"}"), 400, "invalid-request", "'kind'");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type, String remedy) {
        var problem = Caller.json(answer);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(problem.at("/type").asText()).isEqualTo("urn:musubi:problem:" + type);
        assertThat(problem.at("/detail").asText()).contains(remedy);
        assertThat(problem.at("/instance").asText()).startsWith("/hub/");
    }

    private static String subscription(String format, String outlet) {
        return "{\"source\":\"%s\",\"target\":\"%s\",\"destination\":\"%s\",\"address\":\"https://localhost/in\"}"
                .formatted(format, format, outlet);
    }

    private void awaitState(UUID message, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        texts(operator.read("/hub/messages/" + message), "/deliveries", "/delivery/state"))
                .contains(state));
    }

    private String delivery(UUID message, String recipient) {
        return StreamSupport.stream(
                        operator.read("/hub/messages/" + message)
                                .at("/deliveries")
                                .spliterator(),
                        false)
                .filter(it -> it.at("/delivery/recipient").asText().equals(recipient))
                .map(it -> it.at("/delivery/id").asText())
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids(String path) {
        return texts(operator.read(path), "/items", "id");
    }

    private static List<String> texts(JsonNode node, String list, String field) {
        var pointer = field.startsWith("/") ? field : "/" + field;
        return StreamSupport.stream(node.at(list).spliterator(), false)
                .map(it -> it.at(pointer).asText())
                .toList();
    }

    private UUID send(String order, String text) {
        return ((Admission.Accepted) intake.admit(inbound(order + "::" + text))).id();
    }

    private UUID reject(String text) {
        return ((Admission.Rejected) intake.admit(inbound(text))).id();
    }

    private static Inbound inbound(String text) {
        return Inbound.of(
                LetterAdapter.LETTER,
                Payload.of(text.getBytes(StandardCharsets.UTF_8)),
                LetterAdapter.WRITER,
                URI.create("test:letters"));
    }
}
