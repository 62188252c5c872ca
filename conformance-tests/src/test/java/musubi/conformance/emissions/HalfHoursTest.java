package musubi.conformance.emissions;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import musubi.conformance.City;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a utility's meter measured counts in the firm's year by itself, day by day, and never beside a bill. */
class HalfHoursTest extends City {

    private static final String UTILITY = "joban-energy";
    private static final String METERS = "/emissions/v1/meters";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String firm = Partners.fresh("firm");
    private final String meter = "03%010d%010d"
            .formatted(
                    ThreadLocalRandom.current().nextLong(10_000_000_000L),
                    ThreadLocalRandom.current().nextLong(10_000_000_000L));

    @BeforeEach
    void aFirmWithAMeterAndABillUntilTheTwelfthOfMarch() {
        new Partners(city).enrol(firm, "firm", "emissions/*", "emissions:write");
        var point = """
                {"name":{"en":"Works","ja":"工場"},"owner":"%s","since":"2025-12-01","voltage":"HIGH"}""".formatted(firm);
        assertThat(city.put("/energy/meters/points/" + meter, UTILITY, "application/json", bytes(point))
                        .statusCode())
                .isEqualTo(201);
        var table = "使用期間,使用量（kWh）,金額\n2026/02/13～2026/03/12,3000,75000\n";
        assertThat(city.post(
                                "/emissions/v1/imports?activity=electricity&supplier=A0269&menu=M&site=main",
                                firm,
                                "text/csv",
                                bytes(table))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    @Claim(
            value = "Readings of a meter reach the firm's months as a published message, and a bill of the same days"
                    + " counts before them",
            standard = "Musubi")
    void readingsReachTheFirmsYearAndNothingCountsTwice() {
        send(file("2026-03-11", 6, "1"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows())
                .as("whether the bill is of this meter is not known")
                .containsExactly(
                        "2026-03-11 2026-03-12 96 unresolved meter-without-site",
                        "2026-03-13 2026-03-16 192 unresolved supplier-unknown"));
        say("{\"site\":\"main\"}");
        assertThat(rows())
                .containsExactly("2026-03-11 2026-03-12 96 duplicate", "2026-03-13 2026-03-16 192 calculated 0.086784");

        var march = StreamSupport.stream(
                        year("ledger", "?view=calendar").path("entries").spliterator(), false)
                .filter(it -> it.path("month").asText().equals("2026-03"))
                .findFirst()
                .orElseThrow();
        assertThat(march.path("quantity").asText()).isEqualTo("1477.714"); // 12 of 28 days of 3,000, and 192
        assertThat(year("inventories", "").at("/scope2Market/tonnes").asText()).isEqualTo("1.442784");
        var view = meters().at("/meters/0");
        assertThat(List.of(
                        view.path("kilowattHours").asText(),
                        view.path("calculated").asText(),
                        view.path("duplicate").asText(),
                        view.path("unresolved").asText()))
                .containsExactly("288", "192", "96", "0");
    }

    @Test
    @Claim(value = "What is published of a meter fits its published schema", standard = "Musubi")
    void whatIsPublishedFitsItsSchema() throws IOException {
        send(without("2026-02-27 00:30", file("2026-02-27", 3, "0.25")));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(published()).hasSize(1));
        var schema = resource("half-hours.schema.json");
        assertThat(published().stream().map(it -> new PactSchema(schema, schema).faults(it)))
                .containsOnly(List.of());
        assertThat(new PactSchema(schema, schema).faults(resource("half-hours.example.json")))
                .isEmpty();
        assertThat(new PactSchema(schema, schema)
                        .faults(JSON.readTree("{\"site\":1,\"days\":[{\"values\":[\"1,5\"]}]}")))
                .contains("/meter is missing", "/site is no string", "/days/0/values has too few");
    }

    /** In the journal, oldest first. */
    private List<JsonNode> published() {
        var messages = json(city.get("/hub/messages?format=energy/half-hours/1&partner=" + UTILITY, "hitachi-city"))
                .path("items");
        return StreamSupport.stream(messages.spliterator(), false)
                .map(it -> json(
                        city.get("/hub/messages/" + it.path("id").asText() + "/payload?reason=test", "hitachi-city")))
                .filter(it -> it.path("meter").asText().equals(meter))
                .toList();
    }

    private static JsonNode resource(String name) throws IOException {
        return JSON.readTree(HalfHoursTest.class.getResource("/mappings/energy/" + name));
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrectsAndAGapIsNoZero() {
        say("{\"site\":\"main\",\"supplier\":\"A0268\",\"menu\":\"A\"}");
        send(without("2026-03-21 10:00", file("2026-03-20", 2, "1")));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows())
                .containsExactly(
                        "2026-03-20 2026-03-20 48 calculated 0.000000",
                        "2026-03-21 2026-03-21 47 unresolved half-hours-missing"));

        send("point,start,kWh\n" + meter + ",2026-03-21 10:00,3\n" + meter + ",2026-03-20 00:00,2.5\n");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows())
                .containsExactly("2026-03-20 2026-03-21 99.5 calculated 0.000000"));
        var activity = StreamSupport.stream(
                        year("activities", "?fiscalYear=2025")
                                .path("activities")
                                .spliterator(),
                        false)
                .filter(it -> it.at("/said/slip").asText().equals(meter))
                .findFirst()
                .orElseThrow();
        var traced =
                json(city.get("/emissions/v1/activities/" + activity.path("id").asText(), firm));
        assertThat(traced.at("/estimate/figures/0/trace/inputs/quantity").asText())
                .isEqualTo("99.5 kWh");
        assertThat(traced.at("/notices/0/code").asText()).isEqualTo("provisional-readings");
    }

    @Test
    void whatSomebodySendsAsHalfHoursOfAnotherCountsNowhere() {
        var stranger = Partners.fresh("stranger");
        new Partners(city).enrol(stranger, "firm", "*", "hub:messages.write");
        var forged = """
                {"site":"%s","meter":"%s","name":{"en":"a","ja":"a"},"direction":"IMPORT","from":"2026-03-20",
                 "to":"2026-03-20","unit":"kWh","version":1,"days":[{"day":"2026-03-20","provisional":0,"estimated":0,"bad":0,
                 "values":[%s]}]}""".formatted(firm, meter, "\"1\",".repeat(47) + "\"1\"");

        var sent = city.post("/hub/messages?type=energy/half-hours/1", stranger, "application/json", bytes(forged));

        assertThat(sent.statusCode()).as(text(sent)).isEqualTo(202);
        var message = json(sent).path("id").asText();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(json(city.get("/hub/messages/" + message, "hitachi-city"))
                                .findValuesAsText("state"))
                        .contains("REFUSED"));
        assertThat(meters().path("meters")).isEmpty();
    }

    @Test
    void whatIsNoMeterAndNoSettingIsToldSo() {
        assertThat(city.put(METERS + "/12", firm, "application/json", bytes("{}"))
                        .statusCode())
                .isEqualTo(404);
        for (var body :
                List.of("", "[]", "{\"site\":1}", "{\"side\":\"main\"}", "{\"site\":\"" + "x".repeat(201) + "\"}")) {
            var answer = city.put(METERS + "/" + meter, firm, "application/json", bytes(body));
            assertThat(answer.statusCode()).as(body).isEqualTo(422);
            assertThat(text(answer)).contains("wrong-meter");
        }
        assertThat(city.get(METERS + "?fiscalYear=2025&firm=kuji-works", firm).statusCode())
                .isEqualTo(403);
        say("{\"site\":\"main\"}");
        assertThat(city.send(city.as(firm, city.request(METERS + "/" + meter)).DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(meters().at("/meters/0/site").asText()).isEmpty();
    }

    private void say(String setting) {
        var answer = city.put(METERS + "/" + meter, firm, "application/json", bytes(setting));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(204);
    }

    private void send(String csv) {
        var answer = city.post("/energy/meters/readings", UTILITY, "text/csv", bytes(csv));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    }

    /** Half hours of some days, each of so many kWh. */
    private String file(String first, int days, String kWh) {
        return "point,start,kWh\n"
                + LocalDate.parse(first)
                        .datesUntil(LocalDate.parse(first).plusDays(days))
                        .flatMap(day -> IntStream.range(0, 48)
                                .mapToObj(it -> "%s,%s %02d:%02d,%s".formatted(meter, day, it / 2, it % 2 * 30, kWh)))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String without(String time, String file) {
        return file.lines()
                .filter(it -> !it.contains(time))
                .map(it -> it + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private List<String> rows() {
        return StreamSupport.stream(meters().at("/meters/0/rows").spliterator(), false)
                .map(it -> it.path("from").asText() + " " + it.path("to").asText() + " "
                        + it.path("kilowattHours").asText() + " "
                        + it.path("outcome").asText()
                        + it.path("tonnes").asText().replaceFirst("^(?=.)", " ")
                        + it.path("reason").asText().replaceFirst("^(?=.)", " "))
                .toList();
    }

    private JsonNode meters() {
        return json(city.get(METERS + "?fiscalYear=2025", firm));
    }

    private JsonNode year(String what, String parameters) {
        var path = what.equals("activities") ? "/emissions/v1/activities" : "/emissions/v1/" + what + "/2025";
        return json(city.get(path + parameters, firm));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
