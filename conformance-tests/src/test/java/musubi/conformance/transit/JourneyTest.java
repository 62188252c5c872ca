package musubi.conformance.transit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import musubi.conformance.City;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From finding a stop by its name to a trip, as an app does it; and a firm that asks what its people's ways come to. */
class JourneyTest extends City {

    private static final Duration BUILD = Duration.ofMinutes(5);
    private static final LocalDate MONDAY =
            LocalDate.now(ZoneId.of("Asia/Tokyo")).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @BeforeEach
    void theTimetableIsLive() {
        await().atMost(BUILD).until(() -> json(city.get("/transit/feeds/hitachi-transit/report"))
                .path("state")
                .asText()
                .equals("live"));
        await().atMost(BUILD).until(() -> !places("大甕", "ja").isEmpty());
    }

    @Test
    @Claim(value = "Stops and stations are found by kanji, kana and romaji of any system", standard = "Musubi")
    void aStationIsFoundHoweverItIsTyped() {
        for (var typed : List.of("大甕", "おおみか", "ｵｵﾐｶ", "omika", "Ōmika", "oomika")) {
            assertThat(found(typed, "ja").path("id").asText()).as(typed).isEqualTo("stop:hitachi-transit:OMK");
        }
        var english = found("ひたちえき", "en");
        assertThat(english.path("name").asText()).isEqualTo("Hitachi Station");
        assertThat(english.path("kana").asText()).isEqualTo("ひたちえき");
        assertThat(english.path("modes")).extracting(JsonNode::asText).containsExactly("BUS", "RAIL");
    }

    @Test
    @Claim(value = "Of a stop all of its platforms are asked what leaves next", standard = "Musubi")
    void whatLeavesAStationNextIsListed() {
        var found = json(city.get(
                "/transit/stops/stop:hitachi-transit:OMK/departures?from=" + TUESDAY + "T08:00&count=20&lang=en"));

        assertThat(found.path("departures")).hasSize(20);
        assertThat(found.path("departures"))
                .extracting(it -> it.path("mode").asText())
                .contains("BUS", "RAIL");
        assertThat(found.path("departures"))
                .extracting(it -> it.path("headsign").asText())
                .doesNotContain("Omika Station");
        assertThat(city.get("/transit/stops/hitachi-transit:NONE/departures").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Claim(
            value = "Each way says what it costs in cash and by IC card, what it causes, and where there are steps",
            standard = "Musubi")
    void eachWaySaysWhatOneWantsToKnow() {
        var plan = json(city.get("/transit/plan?from=stop:hitachi-transit:OMK&to=stop:hitachi-transit:HTC&time="
                + TUESDAY + "T08:00&modes=RAIL"));
        var way = plan.at("/itineraries/0");

        assertThat(way.at("/fare/currency").asText()).isEqualTo("JPY");
        assertThat(way.at("/icFare/amount").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(way.at("/fare/amount").asDouble());
        assertThat(way.at("/co2/grams").asDouble())
                .isPositive()
                .isLessThan(way.at("/co2/byCar").asDouble());
        assertThat(way.at("/stepFree/answer").asText()).isIn("YES", "NO", "UNKNOWN");
    }

    @Test
    @Claim(
            value = "Several sets of modes are searched at once, and what cannot be searched is told",
            standard = "Musubi")
    void modesAreMixedFreely() {
        var plan = json(city.get("/transit/plan?from=36.5868,140.6365&to=36.5921,140.6555&time=" + TUESDAY
                + "T08:00&modes=BUS,RAIL,WALK,BICYCLE,BICYCLE_RENTAL,SCOOTER_RENTAL,FLEX"));

        assertThat(plan.path("unanswered")).isEmpty();
        assertThat(plan.at("/itineraries").findValuesAsText("mode")).contains("BUS", "BICYCLE");
    }

    @Test
    void whatCannotBeReadIsNamed() {
        for (var wrong : List.of(
                "from=NaN,140|from",
                "from=1e400,140|from",
                "to=36.5868,140.6365|to",
                "maxWalk=-1|maxWalk",
                "walkSpeed=NaN|walkSpeed",
                "avoidSlopes=1e400|avoidSlopes",
                "numItineraries=21|numItineraries",
                "modes=ROCKET|modes",
                "time=%2B999999999-12-31T08:00|time")) {
            var parts = wrong.split("\\|");
            var query = parts[0]
                    + (parts[0].startsWith("from=") ? "" : "&from=36.5868,140.6365")
                    + (parts[0].startsWith("to=") ? "" : "&to=36.5921,140.6555");
            var answer = city.get("/transit/plan?" + query);

            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(json(answer).path("parameter").asText()).isEqualTo(parts[1]);
        }
        assertThat(json(city.get("/transit/places?q=")).path("parameter").asText())
                .isEqualTo("q");
        assertThat(json(city.get("/transit/places?q=a&limit=0"))
                        .path("parameter")
                        .asText())
                .isEqualTo("limit");
    }

    @Test
    @Claim(
            value = "A firm's commutes are planned of anonymous areas, and the sums alone are kept, as one message",
            standard = "transit/commute/1")
    void aFirmAsksWhatItsCommutesComeTo() {
        var firm = firm();
        var key = UUID.randomUUID().toString();

        var first = commutes(firm, key, body(12));
        var again = commutes(firm, key, body(12));

        assertThat(first.statusCode()).as(new String(first.body(), UTF_8)).isEqualTo(201);
        var sums = json(first).path("commute");
        assertThat(sums.path("persons").asInt()).isEqualTo(15);
        assertThat(sums.path("personDays").asInt()).isEqualTo(15 * 5);
        assertThat(sums.path("modes").findValuesAsText("mode")).containsAnyOf("BUS", "RAIL");
        assertThat(again.body()).isEqualTo(first.body());
        var kept = json(city.get("/hub/messages?partner=" + firm, "hitachi-city"));
        assertThat(kept.toString()).contains("transit/commute/1").doesNotContain("大沼");
    }

    @Test
    @Claim(
            value = "What commutes come to stands among a firm's activities, scope 3, category 7",
            standard = "transit/commute/1")
    void commutesAreCountedAmongAFirmsEmissions() {
        var firm = firm();
        assertThat(commutes(firm, UUID.randomUUID().toString(), body(12)).statusCode())
                .isEqualTo(201);
        var message = json(city.get("/hub/messages?partner=" + firm, "hitachi-city"));

        assertThat(message.toString()).contains("transit/commute/1");
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(new String(
                        city.get("/emissions/v1/activities?fiscalYear=" + fiscalYear(), firm)
                                .body(),
                        UTF_8))
                .contains("passenger-"));
    }

    private static int fiscalYear() {
        return TUESDAY.getMonthValue() >= 4 ? TUESDAY.getYear() : TUESDAY.getYear() - 1;
    }

    @Test
    @Claim(
            value = "An area of fewer than three heads would show a person, and is refused",
            standard = "transit/commute/1")
    void fewHeadsAreRefused() {
        var answer = commutes(firm(), UUID.randomUUID().toString(), body(2));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/notices/0/code").asText()).isEqualTo("too-few-heads");
        assertThat(json(answer).at("/notices/0/place").asText()).isEqualTo("homes[0].heads");
        assertThat(city.get("/transit/commutes").statusCode()).isEqualTo(401);
    }

    private String firm() {
        var firm = Partners.fresh("commuting");
        new Partners(city).enrol(firm, "firm", "transit/commute/1", "transit:commutes.write emissions:read");
        return firm;
    }

    private HttpResponse<byte[]> commutes(String firm, String key, String body) {
        return city.send(city.as(firm, city.request("/transit/commutes"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String body(int heads) {
        return """
                {"start":"%s","end":"%s","workplace":"stop:hitachi-transit:HTC",
                 "shifts":[{"id":"day","begins":"09:00","ends":"17:30",
                            "days":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"]}],
                 "homes":[{"area":"大沼","shift":"day","heads":%d},
                          {"area":"丘","place":"36.5455,140.6160","shift":"day","heads":3}]}
                """.formatted(MONDAY, MONDAY.plusDays(6), heads);
    }

    /** The first of the demonstration's operator; others of the city may have sent the same station. */
    private JsonNode found(String typed, String language) {
        for (var place : places(typed, language)) {
            if (place.path("id").asText().startsWith("stop:hitachi-transit:")) {
                return place;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode places(String typed, String language) {
        return json(city.get("/transit/places?lang=" + language + "&q=" + URLEncoder.encode(typed, UTF_8)))
                .path("places");
    }
}
