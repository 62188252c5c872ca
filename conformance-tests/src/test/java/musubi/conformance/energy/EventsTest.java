package musubi.conformance.energy;

import static musubi.conformance.energy.Vtn.good;
import static musubi.conformance.energy.Vtn.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of events alone. */
@Claim(
        value =
                "Events belong to a program, come the most urgent first, and leave the active list when their time has passed",
        standard = "OpenADR 3.1.0",
        clause = "User Guide §7.3, §7.4, §8.1")
class EventsTest extends EnergyCity {

    private String program = "";

    @BeforeEach
    void makeAProgram() {
        program = logic().made("/programs", Samples.program(Partners.fresh("program")))
                .path("id")
                .asText();
    }

    private String made(String body) {
        return logic().made("/events", body).path("id").asText();
    }

    private List<String> active() {
        return logic().ids("/events?active=true&programID=" + program);
    }

    private static String fromNow(Duration ahead) {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A receipt does not keep an answer of this length. */
    @Test
    void aLongEventUnderOneKeyIsDoneOnceAndAnsweredInFullTheSecondTimeToo() {
        var program = logic().made("/programs", Samples.program(Partners.fresh("program")))
                .path("id")
                .asText();
        var intervals = java.util.stream.IntStream.range(0, 2_000)
                .mapToObj("{\"id\":%d,\"payloads\":[{\"type\":\"PRICE\",\"values\":[12.5]}]}"::formatted)
                .collect(java.util.stream.Collectors.joining(","));
        var body =
                "{\"programID\":\"%s\",\"intervalPeriod\":{\"start\":\"2036-12-01T00:00:00Z\",\"duration\":\"PT1M\"},\"intervals\":[%s]}"
                        .formatted(program, intervals);
        var request = city.request(Vtn.BASE + "/events")
                .header("Authorization", "Bearer " + logic().token())
                .header("Content-Type", Vtn.JSON)
                .header("Idempotency-Key", program)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body));

        var first = Vtn.good(city.send(request), 201);

        assertThat(first.path("intervals")).hasSize(2_000);
        assertThat(Vtn.good(city.send(request), 201)).isEqualTo(first);
        assertThat(logic().ids("/events?programID=" + program)).hasSize(1);
    }

    @Test
    void anEventOfAnUnknownProgramIsAConflict() {
        var problem = problem(logic().post("/events", Samples.event("no-such-program")), 409);

        assertThat(problem.at("/notices/0/place").asText()).isEqualTo("/programID");
    }

    @Test
    void aChangeToAnUnknownProgramIsAConflict() {
        var id = made(Samples.event(program));

        problem(logic().put("/events/" + id, Samples.event("no-such-program")), 409);
    }

    @Test
    void listsAreFilteredByProgram() {
        var id = made(Samples.event(program));

        assertThat(logic().ids("/events?programID=" + program)).containsExactly(id);
        assertThat(logic().ids("/events?programID=no-such-program")).isEmpty();
    }

    @Test
    void filtersCountTogether() {
        var target = Partners.fresh("target");
        var id = made(Samples.event(program, target));
        made(Samples.event(program));

        assertThat(logic().ids("/events?programID=" + program + "&targets=" + target))
                .containsExactly(id);
        assertThat(logic().ids("/events?programID=other&targets=" + target)).isEmpty();
    }

    @Test
    void theMostUrgentComesFirstAndThoseWithoutPriorityLast() {
        var none = made(Samples.event(program));
        var second = made(Samples.event(program).replaceFirst("\\{", "{\"priority\":2,"));
        var first = made(Samples.event(program).replaceFirst("\\{", "{\"priority\":0,"));

        assertThat(logic().ids("/events?programID=" + program)).containsExactly(first, second, none);
    }

    @Test
    void ofTheSamePriorityTheNewestComesFirst() {
        var older = made(Samples.event(program));
        var newer = made(Samples.event(program));

        assertThat(logic().ids("/events?programID=" + program)).containsExactly(newer, older);
    }

    @Test
    void whatIsToComeIsActive() {
        var id = made(Samples.event(program, fromNow(Duration.ofHours(1)), "PT1H"));

        assertThat(active()).containsExactly(id);
    }

    @Test
    void whatIsUnderWayIsActive() {
        var id = made(Samples.event(program, fromNow(Duration.ofHours(-1)), "PT2H"));

        assertThat(active()).containsExactly(id);
    }

    @Test
    void whatHasPassedIsNotActiveAndStillThere() {
        var id = made(Samples.event(program, fromNow(Duration.ofHours(-2)), "PT1H"));

        assertThat(active()).isEmpty();
        assertThat(logic().ids("/events?programID=" + program)).containsExactly(id);
        assertThat(logic().ids("/events?active=false&programID=" + program)).containsExactly(id);
        assertThat(logic().read("/events?programID=" + program)
                        .at("/0/intervals/0/id")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "0001-01-01T00:00:00", "0001-01-01T00:00:00Z"})
    void atOnceAndWithoutEndIsActive(String start) {
        var id = made(Samples.event(program, start, "P9999Y"));

        assertThat(active()).containsExactly(id);
    }

    @Test
    void atOnceAndForNoTimeIsCancelled() {
        made(Samples.event(program, "0001-01-01T00:00:00Z", "PT0S"));

        assertThat(active()).isEmpty();
    }

    @Test
    void anEventWithoutAPeriodLivesByThatOfItsProgram() {
        var past = fromNow(Duration.ofHours(-2));
        var body = "{\"programName\":\"%s\",\"intervalPeriod\":{\"start\":\"%s\",\"duration\":\"%s\"}}";
        var name = Partners.fresh("program");
        var own = logic().made("/programs", body.formatted(name, past, "PT1H"))
                .path("id")
                .asText();
        var id = made(
                "{\"programID\":\"%s\",\"intervals\":[{\"id\":0,\"payloads\":[{\"type\":\"SIMPLE\",\"values\":[1]}]}]}"
                        .formatted(own));

        assertThat(logic().ids("/events?active=true&programID=" + own)).isEmpty();
        good(logic().put("/programs/" + own, body.formatted(name, past, "PT6H")), 200);
        assertThat(logic().ids("/events?active=true&programID=" + own)).containsExactly(id);
    }

    @Test
    void aDurationLongerThanTheListKeepsTheEventAlive() {
        var id = made("""
                {"programID":"%s","duration":"P1D","intervalPeriod":{"start":"%s","duration":"PT30M"},
                 "intervals":[{"id":0,"payloads":[{"type":"SIMPLE","values":[1]}]}]}""".formatted(program, fromNow(Duration.ofHours(-2))));

        assertThat(active()).containsExactly(id);
    }

    @Test
    void aDurationShorterThanTheListCutsItOff() {
        made("""
                {"programID":"%s","duration":"PT30M","intervalPeriod":{"start":"%s","duration":"PT6H"},
                 "intervals":[{"id":0,"payloads":[{"type":"SIMPLE","values":[1]}]}]}""".formatted(program, fromNow(Duration.ofHours(-2))));

        assertThat(active()).isEmpty();
    }

    @Test
    void aChangedPeriodCountsAtOnce() {
        var id = made(Samples.event(program, fromNow(Duration.ofHours(-2)), "PT1H"));

        good(logic().put("/events/" + id, Samples.event(program, fromNow(Duration.ofHours(-2)), "PT6H")), 200);
        assertThat(active()).containsExactly(id);
        good(logic().put("/events/" + id, Samples.event(program, fromNow(Duration.ofHours(-2)), "PT1H")), 200);
        assertThat(active()).isEmpty();
    }

    @Test
    void whatWasNotWrittenIsNotMadeUp() {
        var made = logic().made("/events", "{\"programID\":\"%s\"}".formatted(program));

        assertThat(made.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "createdDateTime", "modificationDateTime", "objectType", "programID");
    }

    @Test
    void theRandomStartIsGivenBackAndNotApplied() {
        var made = logic().made("/events", """
                {"programID":"%s","intervalPeriod":{"start":"2036-01-01T00:00:00Z","duration":"PT1H","randomizeStart":"PT15M"},
                 "intervals":[{"id":7,"payloads":[{"type":"SIMPLE","values":[2]}]}]}""".formatted(program));

        assertThat(made.at("/intervalPeriod/start").asText()).isEqualTo("2036-01-01T00:00:00Z");
        assertThat(made.at("/intervalPeriod/randomizeStart").asText()).isEqualTo("PT15M");
    }

    @Test
    void privateAndUnknownPayloadTypesAreKept() {
        var made = logic().made("/events", Samples.event(program).replace("PRICE", "HITACHI_PRIVATE"));

        assertThat(made.at("/intervals/0/payloads/0/type").asText()).isEqualTo("HITACHI_PRIVATE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "priority":-1                                     | priority
            "priority":"high"                                 | priority
            "duration":"1 hour"                               | duration
            "intervalPeriod":{"start":"tomorrow"}             | intervalPeriod/start
            "intervalPeriod":{"duration":"PT"}                | intervalPeriod/duration
            "intervals":[{"payloads":[]}]                     | intervals/0/id
            "intervals":[{"id":0}]                            | intervals/0/payloads
            "intervals":[{"id":0,"payloads":[{"type":"A"}]}]  | intervals/0/payloads/0/values
            "intervals":[{"id":0,"payloads":[{"type":"","values":[1]}]}] | intervals/0/payloads/0/type
            "intervals":[{"id":0,"payloads":[{"type":"A","values":[{"x":1}]}]}] | intervals/0/payloads/0/values/0
            "intervals":{}                                    | intervals
            "targets":"a"                                     | targets
            "targets":[""]                                    | targets/0
            "reportDescriptors":[{}]                          | reportDescriptors/0/payloadType
            "payloadDescriptors":[{"payloadType":"PRICE"}]    | payloadDescriptors/0/objectType""")
    void whatTheSchemaForbidsIsRefusedWithItsPlace(String member, String place) {
        var problem = problem(logic().post("/events", "{\"programID\":\"%s\",%s}".formatted(program, member)), 400);

        assertThat(problem.path("notices").findValuesAsText("place")).anyMatch(it -> it.contains(place));
    }

    @Test
    void anEventWithReportsStays() {
        var id = made(Samples.event(program));
        logic().made("/reports", Samples.report(id, "client"));

        problem(logic().delete("/events/" + id), 409);
    }

    @Test
    void activeIsTrueOrFalse() {
        problem(logic().get("/events?active=maybe"), 400);
    }

    @Test
    void aVenWritesNoEvent() {
        problem(ven().post("/events", Samples.event(program)), 403);
    }

    @Test
    void aMillionIntervalsAreRefusedWithoutBeingKept() {
        var many = "{\"id\":0,\"payloads\":[]},".repeat(1_000_000);
        var body = "{\"programID\":\"%s\",\"intervals\":[%s{\"id\":1,\"payloads\":[]}]}".formatted(program, many);

        problem(logic().post("/events", body), 413);
    }

    /** The journal keeps no more than 64 kB of an answer. */
    @Test
    void aRequestThatIsRepeatedIsAnsweredWithTheObjectHoweverLongItIs() {
        var intervals = IntStream.range(0, 2000)
                .mapToObj("{\"id\":%d,\"payloads\":[{\"type\":\"PRICE\",\"values\":[12.5]}]}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        var event = """
                {"programID":"%s","intervalPeriod":{"start":"2036-12-01T00:00:00+09:00","duration":"PT30M"},"intervals":%s}""".formatted(program, intervals);
        var key = Partners.fresh("key");

        var first = good(once(key, event), 201);

        assertThat(good(once(key, event), 201)).isEqualTo(first);
    }

    private HttpResponse<byte[]> once(String key, String event) {
        return city.send(city.request(Vtn.BASE + "/events")
                .header("Authorization", "Bearer " + logic().token())
                .header("Content-Type", Vtn.JSON)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(event)));
    }
}
