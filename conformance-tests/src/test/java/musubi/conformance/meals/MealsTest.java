package musubi.conformance.meals;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import musubi.conformance.City;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A domain that the hub has never heard of, plugged in and tried from outside. */
@Claim(
        value =
                "A domain plugs itself in: a format with its own door, dialect, rule, chore and translation, and no edit in the hub",
        standard = "Musubi")
class MealsTest extends City {

    private static final String CITY = "hitachi-city";
    private static final String SLIP = "text/vnd.meal-slip";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    private final Kitchen server = new Kitchen();
    private final String kitchen = Partners.fresh("kitchen");

    @BeforeEach
    void enrolTheKitchen() {
        new Partners(city).enrol(kitchen, "firm", "meals/*", "meals:write");
    }

    @AfterEach
    void closeTheKitchen() {
        city.post("/hub/partners/" + kitchen + "/disable", CITY, "application/json", bytes("{}"));
        server.close();
    }

    @Test
    void aSlipIsTakenAndReachesTheKitchenThatItNamesAndNoOther() {
        var other = Partners.fresh("other-kitchen");
        var partners = new Partners(city);
        partners.enrol(other, "firm", "meals/*", "meals:write");
        partners.subscribe(kitchen, "meals/slip/1", server.address());
        try (var elsewhere = new Kitchen()) {
            partners.subscribe(other, "meals/slip/1", elsewhere.address());

            var taken = put("4711", slip("4711", kitchen, TODAY.plusDays(1)));
            var again = put("4711", slip("4711", kitchen, TODAY.plusDays(1)));

            assertThat(List.of(taken.statusCode(), again.statusCode())).containsExactly(201, 201);
            assertThat(text(taken)).isEqualTo("MEAL 1\ntaken: 4711\n").isEqualTo(text(again));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(server.slips())
                    .containsExactly(SLIP + "\n" + slip("4711", kitchen, TODAY.plusDays(1))));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(states(other)).containsExactly("REFUSED"));
            assertThat(elsewhere.slips()).isEmpty();
        }
    }

    @Test
    void theEffectRefusesInItsOwnWordsAndTheSlipStandsInTheJournalAsRejected() {
        var answer = put("4712", slip("4712", kitchen, TODAY));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(text(answer))
                .startsWith("NO MEAL 409\nen: The kitchen has closed this day.\nja: この日の受付は終わりました。\ntoo-late day: ");
        var messages = json(city.get("/hub/messages?partner=" + kitchen, CITY)).at("/items");
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).at("/rejected").asBoolean()).isTrue();
        assertThat(put("4712", slip("4712", kitchen, TODAY.plusDays(2))).statusCode())
                .isEqualTo(201);
    }

    /** Everything that goes wrong at this door, whoever finds it: the codec, the hub, the framework or the container. */
    @ParameterizedTest(name = "{0}: {2} {3}")
    @CsvSource({
        "400, a slip without a day, PUT, /meals/slips/1, text/vnd.meal-slip",
        "400, an address that is no text, PUT, /meals/slips/%ff, text/vnd.meal-slip",
        "401, no token, PUT, /meals/slips/1, text/vnd.meal-slip",
        "403, a token without the scope, PUT, /meals/slips/1, text/vnd.meal-slip",
        "404, nothing there, GET, /meals/slips/1/more, ''",
        "405, no such method, DELETE, /meals/slips/1, ''",
        "413, too large, PUT, /meals/slips/1, text/vnd.meal-slip",
        "415, another standard, PUT, /meals/slips/1, application/json",
        "500, our own fault, GET, /meals/slips/broken, ''"
    })
    void eachErrorIsToldInTheDialectOfTheDoor(int status, String why, String method, String path, String type) {
        var caller = status == 401 ? "" : status == 403 ? "hitachi-navi" : kitchen;
        var body = status == 413 ? "MEAL 1\n" + "x".repeat(17 << 20) : "MEAL 1\nnumber: 1\n";
        var request = city.as(caller, city.request(path)).method(method, BodyPublishers.ofString(body));

        var answer = city.send(type.isEmpty() ? request : request.header("Content-Type", type));

        assertThat(answer.statusCode()).as(why).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(text(answer))
                .startsWith(SLIP);
        assertThat(text(answer))
                .startsWith("NO MEAL " + status + "\nen: ")
                .containsPattern("\nja: .*[ぁ-ん]")
                .doesNotContain("000123");
    }

    @Test
    void everybodySeesItsPageInTheLanguageOfTheReader() {
        for (var words : List.of("en|Meals at home|Today you can order from ", "ja|配食のご案内|本日の注文は ")) {
            var word = words.split("\\|");
            var page = city.send(city.request("/meals/board").header("Accept-Language", word[0]));

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(text(page))
                    .contains("<html lang=\"" + word[0] + "\"", word[1], word[2] + TODAY.plusDays(1))
                    .doesNotContain("??");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'self'");
        }
    }

    @Test
    void theDayIsClosedByOneSlipOfTheCitysOwn() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var closed = json(city.get("/hub/messages?partner=musubi&format=meals/slip/1", CITY))
                    .at("/items");
            assertThat(closed.size()).isBetween(1, 2); // two where these tests run over midnight
            assertThat(closed.findValuesAsText("key")).doesNotHaveDuplicates();
        });
    }

    @Test
    void anAdmissionOfHealthReachesItsSenderAsASlip() {
        new Partners(city).enrol(kitchen + "-ward", "hospital", "health/*", "hub:messages.write");
        var hospital = kitchen + "-ward";
        var subscription = """
                {"source":"health/hl7v2/2.5","target":"meals/slip/1","destination":"webhook","address":"%s"}""".formatted(server.address());
        assertThat(city.post(
                                "/hub/partners/" + hospital + "/subscriptions",
                                CITY,
                                "application/json",
                                bytes(subscription))
                        .statusCode())
                .isEqualTo(201);

        for (var event : List.of("A04", "A01", "A08", "A03")) {
            var sent = city.post(
                    "/hub/messages?type=health/hl7v2/2.5",
                    hospital,
                    "text/plain",
                    bytes(visit(event, kitchen + event)));
            assertThat(sent.statusCode()).as(text(sent)).isEqualTo(202);
        }

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(server.slips())
                .containsExactly(
                        expected(hospital, kitchen + "A01", "STOP"), expected(hospital, kitchen + "A03", "START")));
        assertThat(states(hospital))
                .as("who comes to the outpatients, and who changes his address, eats at home: a kitchen need not know")
                .containsExactlyInAnyOrder("CANCELLED", "DELIVERED", "CANCELLED", "DELIVERED");
    }

    private static String expected(String hospital, String number, String wish) {
        return SLIP
                + "\nMEAL 1\nnumber: %s\nkitchen: %s\nguest: 000123\nday: %s\nwish: %s\n"
                        .formatted(number, hospital, TODAY.plusDays(1), wish);
    }

    private static String visit(String event, String control) {
        var now = TODAY.format(DateTimeFormatter.BASIC_ISO_DATE) + "100000";
        return String.join(
                "\r",
                "MSH|^~\\&|HIS|0811234567|MUSUBI|HITACHI-CITY|" + now + "||ADT^" + event + "^ADT_" + event + "|"
                        + control + "|P|2.5||||||UNICODE UTF-8",
                "EVN|" + event + "|" + now,
                "PID|1||000123^^^0811234567^PI||日立^花子^^^^^L^I||19800101|F",
                "PV1|1|I",
                "");
    }

    private static String slip(String number, String kitchen, LocalDate day) {
        return "MEAL 1\nnumber: %s\nkitchen: %s\nguest: 000123\nday: %s\nwish: START\n".formatted(number, kitchen, day);
    }

    private HttpResponse<byte[]> put(String number, String slip) {
        return city.put("/meals/slips/" + number, kitchen, SLIP, bytes(slip));
    }

    private List<String> states(String recipient) {
        return json(city.get("/hub/deliveries?recipient=" + recipient, CITY))
                .at("/items")
                .findValuesAsText("state");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
