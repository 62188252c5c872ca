package musubi.conformance.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import musubi.conformance.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People of a utility and of its sites at the pages of energy: what they do there is what their programs would do at the door. */
@Claim(
        value =
                "A utility announces programs and events at a page, from templates; a site takes part in them or not; who received"
                        + " them and who answered is shown, and what is not known as unknown",
        standard = "Musubi")
class DeskPagesTest extends EnergyCity {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ID = Pattern.compile("/energy/(?:programs|events)/([0-9a-f-]{36})");
    private static final String WORKS = "kuji-works";
    private static final String SEIKI = "tagagawa-seiki";
    private static final String POINT = "0300100010000000001017";

    private final String tomorrow =
            LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(1).toString();

    @BeforeEach
    void waitForTheDemonstration() {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(demo("joban-energy").read("/vens?venName=" + SEIKI))
                        .isNotEmpty());
    }

    @Test
    void theDemonstrationsUtilityHasTwoProgramsAndEventsForTomorrowAndItsSitesAreVensWithResources() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var page = Visitor.of(city, "nemoto-energy").page("/energy?day=" + tomorrow);
            assertThat(page)
                    .contains("joban-price", "joban-dr-down", "id=\"timeline\"")
                    .contains("data-value=\"-40\"");
        });
        for (var site : new String[] {WORKS, SEIKI}) {
            assertThat(names(demo(site).read("/resources")))
                    .contains("main-meter")
                    .hasSizeGreaterThan(1);
            assertThat(demo(site).ids("/events?active=true")).isNotEmpty();
        }
    }

    @Test
    void anEventThatAPersonAnnouncesReachesTheSitesAndWhatTheyDoIsSeen() {
        var utility = Visitor.of(city, "nemoto-energy");
        var program = program(utility, "dr-down", "joban-sites");
        var event = event(utility, program, "joban-sites", Map.of("values-DISPATCH_SETPOINT_RELATIVE", "１２０．５"));
        var works = demo(WORKS);

        var read = works.read("/events/" + event);
        assertThat(read.at("/intervals/0").toString())
                .isEqualTo("{\"id\":35,\"payloads\":[{\"type\":\"DISPATCH_SETPOINT_RELATIVE\",\"values\":[-120.5]},"
                        + "{\"type\":\"SIMPLE\",\"values\":[1]}]}");
        assertThat(read.path("intervals")).hasSize(6);
        assertThat(read.at("/intervalPeriod/start").asText()).isEqualTo(tomorrow + "T08:00:00Z");

        await().atMost(PATIENCE).untilAsserted(() -> {
            var page = utility.page("/energy/events/" + event);
            assertThat(row(page, WORKS))
                    .contains("received", "asked", "not said")
                    .doesNotContain("unknown");
            assertThat(row(page, SEIKI)).contains("unknown", "not said", "none yet");
        });

        var site = Visitor.of(city, "ouchi-works");
        assertThat(site.page("/energy")).contains("/energy/events/" + event + "/answer");
        var told = site.post("/energy", "/energy/events/" + event + "/answer", Map.of("out", "true"));
        assertThat(told.body()).contains("The utility is told that you take no part.");

        var reports = logic().read("/reports?eventID=" + event);
        assertThat(reports).hasSize(1);
        assertThat(reports.at("/0/clientID").asText()).isEqualTo(WORKS);
        assertThat(names(reports.at("/0/resources")))
                .containsExactlyInAnyOrderElementsOf(names(works.read("/resources")));
        assertThat(reports.at("/0/resources/0/intervals/0/payloads").toString())
                .isEqualTo("[{\"type\":\"OPERATING_STATE\",\"values\":[\"IDLE_OPTED_OUT\"]}]");
        assertThat(row(utility.page("/energy/events/" + event), WORKS)).contains("opted out");

        site.post("/energy", "/energy/events/" + event + "/answer", Map.of("out", "false"));
        assertThat(row(utility.page("/energy/events/" + event), WORKS)).contains("takes part");
    }

    @Test
    void aDeviceThatOptsOutByItselfIsSeenToo() {
        var utility = Visitor.of(city, "nemoto-energy");
        var event = event(
                utility,
                program(utility, "dr-down", "joban-sites"),
                "joban-sites",
                Map.of("values-DISPATCH_SETPOINT_RELATIVE", "5"));
        demo(SEIKI).made("/reports", """
                {"eventID":"%s","clientName":"device","resources":[
                 {"resourceName":"main-meter","intervals":[{"id":35,"payloads":[{"type":"OPERATING_STATE","values":["NORMAL"]}]}]},
                 {"resourceName":"ev-chargers","intervals":[{"id":35,"payloads":[{"type":"OPERATING_STATE","values":["RUNNING_OPTED_OUT"]}]}]}]}
                """.formatted(event));

        assertThat(row(utility.page("/energy/events/" + event), SEIKI)).contains("in part");
    }

    @Test
    void aWebhookAndATopicAreReceiptsAndAnEventThatChangedIsAnEarlierVersion() {
        var utility = Visitor.of(city, "nemoto-energy");
        var target = Partners.fresh("target");
        var byWebhook = ven();
        var byTopic = ven();
        var silent = ven();
        enrol(byWebhook, target);
        enrol(byTopic, target);
        enrol(silent, target);
        try (var endpoint = Endpoint.open();
                var listener = Listener.connect(MQTT, null, byTopic).to("#")) {
            byWebhook.made("/subscriptions", Samples.subscription("desk", endpoint.address(), "EVENT", "CREATE"));
            var program = program(utility, "co2-intensity", target);
            var event = event(utility, program, target, Map.of("values-GHG", "432.1"));
            assertThat(silent.ids("/events")).contains(event);

            await().atMost(PATIENCE).untilAsserted(() -> {
                var page = utility.page("/energy/events/" + event);
                assertThat(row(page, byWebhook.client())).contains("received", "webhook");
                assertThat(row(page, byTopic.client())).contains("received", "MQTT");
                assertThat(row(page, silent.client())).contains("received", "asked");
            });
            assertThat(listener.ids()).contains(event);

            utility.post("/energy/events/" + event, "/energy/events/" + event + "/cancel", Map.of());

            var page = utility.page("/energy/events/" + event);
            assertThat(page).contains("taken back");
            assertThat(row(page, byWebhook.client())).contains("an earlier version");
            assertThat(row(page, silent.client())).contains("an earlier version");
            assertThat(silent.ids("/events?active=true")).doesNotContain(event);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(row(utility.page("/energy/events/" + event), byTopic.client()))
                            .doesNotContain("an earlier version"));
        }
    }

    @Test
    void aFormThatIsWrongComesBackWithWhatIsWrongAndAnnouncesNothing() {
        var utility = Visitor.of(city, "nemoto-energy");
        var target = Partners.fresh("target");
        var program = program(utility, "day-ahead-price", target);
        var fields = sheet(target, Map.of("values-PRICE", "1 2 <b>x</b> 4 5 6"));
        var page = "/energy/programs/" + program;

        var answer = utility.post(page, page + "/events", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("half hour 37: &#39;&lt;b&gt;x&lt;/b&gt;&#39; is no number", "1 2 &lt;b&gt;x&lt;/b&gt; 4 5 6")
                .doesNotContain("<b>x");
        assertThat(logic().ids("/events?programID=" + program)).isEmpty();
        var again = utility.post("/energy", "/energy/programs", Map.of("template", "dr-up", "title", "t", "name", ""));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(utility.post("/energy", "/energy/programs", Map.of("template", "nobodys"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(utility.get("/energy?day=2026-02-30").statusCode()).isEqualTo(400);
    }

    @Test
    void aNameThatIsTakenIsToldAsTheDoorTellsIt() {
        var utility = Visitor.of(city, "nemoto-energy");
        var name = logic().made("/programs", Samples.program(Partners.fresh("program")))
                .path("programName")
                .asText();

        var answer = utility.post(
                "/energy", "/energy/programs", Map.of("template", "dr-up", "title", "t", "name", name, "targets", ""));

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    /** Announced by another utility, which the page of this one does not show. */
    @Test
    void whatAnotherUtilityAnnouncedIsNotThere() {
        var utility = Visitor.of(city, "nemoto-energy");
        var name = Partners.fresh("program");
        var program =
                logic().made("/programs", Samples.program(name)).path("id").asText();
        var event = logic().made("/events", Samples.event(program)).path("id").asText();

        assertThat(utility.page("/energy?day=2036-12-01"))
                .contains("Nothing is announced for this day.")
                .doesNotContain(name, event);
        assertThat(utility.get("/energy/programs/" + program).statusCode()).isEqualTo(404);
        assertThat(utility.get("/energy/events/" + event).statusCode()).isEqualTo(404);
        assertThat(utility.post("/energy", "/energy/events/" + event + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSiteSeesItsOwnEventsAndNothingOfTheUtilitysPagesOrOfAnotherSite() {
        var utility = Visitor.of(city, "nemoto-energy");
        var program = program(utility, "capacity-envelope", "site_" + WORKS);
        var event = event(utility, program, "site_" + WORKS, Map.of("values-IMPORT_CAPACITY_LIMIT", "180"));
        var works = Visitor.of(city, "ouchi-works");
        var seiki = Visitor.of(city, "suzuki-seiki");

        assertThat(works.page("/energy")).contains(event).doesNotContain("site_" + SEIKI);
        assertThat(seiki.page("/energy")).doesNotContain(event, WORKS, "site_" + WORKS, POINT);
        for (var path : new String[] {
            "/energy/programs/" + program,
            "/energy/events/" + event,
            "/energy?as=" + WORKS,
            "/energy?as=joban-energy",
            "/energy?point=" + POINT,
            "/energy/events/" + event + "?as=joban-energy"
        }) {
            assertThat(seiki.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (var act : new String[] {"/cancel", "/answer?out=true", "/answer?out=true&as=" + WORKS}) {
            assertThat(seiki.post("/energy", "/energy/events/" + event + act, Map.of())
                            .statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(seiki.post("/energy", "/energy/programs", Map.of("template", "dr-up", "name", "n", "title", "t"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(works.post("/energy", "/energy/events/" + event + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(logic().read("/reports?eventID=" + event)).isEmpty();
    }

    @Test
    void whoIsOfNeitherFindsNothingAndWhoIsNotLoggedInIsAskedToLogIn() {
        assertThat(Visitor.anybody(city).get("/energy").uri().getPath()).isEqualTo("/login");
        var nurse = Visitor.of(city, "sato-hospital");
        assertThat(nurse.page("/energy")).doesNotContain("joban", WORKS, POINT, "<table");
        assertThat(nurse.get("/energy?as=" + WORKS).statusCode()).isEqualTo(404);
        assertThat(nurse.get("/energy?point=" + POINT).statusCode()).isEqualTo(404);
        assertThat(Visitor.of(city, "hanako-family").get("/energy").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSiteLetsAnAdviserReadAndEndsIt() {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(Visitor.of(city, "ouchi-works").page("/energy"))
                        .contains(POINT, "id=\"slots\""));
        var works = Visitor.of(city, "ouchi-works");
        var grants = "/energy/points/" + POINT + "/grants";
        var yesterday = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1);
        var fields = Map.of(
                "reader", "ibaraki-adviser",
                "firstDay", yesterday.toString(),
                "lastDay", yesterday.toString());
        var reading = "/energy/meters/" + POINT + "/readings?from=" + yesterday + "&to=" + yesterday.plusDays(1);
        assertThat(city.get(reading, "ibaraki-adviser").statusCode()).isEqualTo(404);

        assertThat(works.post("/energy", grants, fields).body()).contains("It may read.", "ibaraki-adviser");
        assertThat(city.get(reading, "ibaraki-adviser").statusCode()).isEqualTo(200);
        assertThat(Visitor.of(city, "suzuki-seiki")
                        .post("/energy", grants, fields)
                        .body())
                .contains("There is no such supply point for you.");

        assertThat(works.post("/energy", grants + "/ibaraki-adviser/end", Map.of())
                        .body())
                .contains("It may read no more.");
        assertThat(city.get(reading, "ibaraki-adviser").statusCode()).isEqualTo(404);
        var nobody = Map.of("reader", "Nobody Here", "firstDay", "2026-11-01", "lastDay", "2026-11-02");
        assertThat(works.post("/energy", grants, nobody).body()).contains("lower-case words");
    }

    /** A page above doors takes nothing from them. */
    @Test
    void theDoorsBelowThePageStayDoors() {
        assertThat(city.get("/energy/meters/points").statusCode()).isEqualTo(401);
        assertThat(city.get("/energy/reports/owed?eventID=e").statusCode()).isEqualTo(401);
        assertThat(city.get("/energy/meters/points", WORKS).statusCode()).isEqualTo(200);
    }

    private Vtn demo(String partner) {
        return new Vtn(city, partner, city.token(partner));
    }

    private String program(Visitor utility, String template, String targets) {
        var fields = Map.of("template", template, "title", "題名", "name", Partners.fresh("program"), "targets", targets);
        return id(utility.post("/energy", "/energy/programs", fields).uri().getPath());
    }

    private String event(Visitor utility, String program, String targets, Map<String, String> values) {
        var page = "/energy/programs/" + program;
        var answer = utility.post(page, page + "/events", sheet(targets, values));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("The event is announced.");
        return id(answer.uri().getPath());
    }

    private Map<String, String> sheet(String targets, Map<String, String> values) {
        var fields = new HashMap<>(values);
        fields.putAll(Map.of("day", tomorrow, "first", "35", "last", "40", "priority", "1", "targets", targets));
        return fields;
    }

    private static String id(String path) {
        var found = ID.matcher(path);
        assertThat(found.find()).as(path).isTrue();
        return found.group(1);
    }

    /** The row of the table of participants that is about the ven. */
    private static String row(String page, String client) {
        var table = page.substring(page.indexOf("id=\"who-title\""));
        var rows = table.split("<tr>");
        for (var row : rows) {
            if (row.contains(client)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + client);
    }

    private static List<String> names(JsonNode resources) {
        return StreamSupport.stream(resources.spliterator(), false)
                .map(it -> it.path("resourceName").asText())
                .toList();
    }
}
