package musubi.adapters.transit.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import musubi.adapters.transit.place.PlaceProjection;
import musubi.adapters.transit.planner.City;
import musubi.adapters.transit.planner.FeedsInMemory;
import musubi.adapters.transit.planner.TinyFeed;
import musubi.adapters.transit.query.QueryProblems;
import musubi.adapters.transit.sharing.RideZones;
import musubi.hub.message.Spool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/**
 * Both doors over a planner with two lines of eight stops, and a shuttle that runs by headway, on the morning of 24
 * November 2026.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanDoorTest {

    private static final TinyFeed FEED = new TinyFeed("hill", 36.50, 140.60, 2, 8);
    private static final TinyFeed SHUTTLE = new TinyFeed("shuttle", 36.60, 140.70, 1, 6);
    private static final String FIRST_STOP = "36.50010,140.60100";
    private static final String LAST_STOP = "36.50010,140.63050";

    private final City city;
    private final MockMvc http;

    PlanDoorTest(@TempDir Path folder) {
        city = new City(folder, new FeedsInMemory());
        city.feeds.publish("hill", FEED::write);
        city.feeds.publish("shuttle", SHUTTLE::writeByHeadway);
        city.catchUp();
        http = http(city, new PlanSearch(city.planner, new RideZones(City.CLOCK), City.ZONE));
    }

    private static MockMvc http(City city, PlanSearch search) {
        var gate = OpenGate.create();
        var parameters = new PlanParameters(City.ZONE, City.CLOCK);
        var places = new PlaceProjection(city.feeds);
        places.refresh();
        return MockMvcBuilders.standaloneSetup(
                        new PlanController(parameters, search, gate),
                        new DepartureController(parameters, new DepartureSearch(city.planner, City.ZONE), places, gate),
                        new GraphQlController(city.planner, gate, new Spool(Path.of("unused"), 1 << 20)))
                .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
                .setControllerAdvice(new PlanProblems(), new QueryProblems(), new GraphQlErrors())
                .setMessageConverters(
                        new ByteArrayHttpMessageConverter(),
                        new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                                .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                                .build()))
                .build();
    }

    @AfterAll
    void close() {
        city.close();
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request);
    }

    private static MockHttpServletRequestBuilder plan(String from, String to) {
        return get("/transit/plan").param("from", from).param("to", to);
    }

    @Test
    void theNextBusIsFound() throws Exception {
        ask(plan(FIRST_STOP, LAST_STOP)
                        .param("time", "2026-11-24T08:03:00+09:00")
                        .param("modes", "BUS")
                        .param("numItineraries", "1")
                        .param("lang", "ja"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Language", "ja"))
                .andExpect(content().json("""
                        {"searchTime": "2026-11-24T08:03:00+09:00", "reasons": [],
                         "itineraries": [{"transfers": 0, "legs": [
                           {"mode": "WALK", "from": {"name": "出発地"}},
                           {"mode": "BUS", "start": {"scheduled": "2026-11-24T08:10:00+09:00"},
                            "end": {"scheduled": "2026-11-24T08:17:00+09:00"}, "duration": 420,
                            "from": {"name": "停留所0-0", "stop": "hill:S0-0", "lat": 36.5, "lon": 140.6},
                            "to": {"name": "停留所0-7", "stop": "hill:S0-7"},
                            "route": {"id": "hill:R0", "shortName": "0", "longName": "0番線", "agency": "小さなバス"},
                            "trip": {"headsign": "東", "serviceDate": "2026-11-24", "realTime": false}},
                           {"mode": "WALK"}]}]}
                        """))
                .andExpect(jsonPath("$.itineraries", hasSize(1)))
                .andExpect(jsonPath("$.itineraries[0].legs[1].stops", hasSize(8)))
                .andExpect(jsonPath("$.itineraries[0].legs[1].geometry").isString());
    }

    /** Of a trip without a timetable OpenTripPlanner gives the times of one who waits a whole headway. */
    @Test
    void aShuttleThatRunsByHeadwayIsFound() throws Exception {
        assertThat(city.feeds.states()).isEqualTo(Map.of(1L, "live", 2L, "live"));
        ask(plan("stop:shuttle:S0-0", "stop:shuttle:S0-5")
                        .param("time", "2026-11-24T08:03:00+09:00")
                        .param("modes", "BUS")
                        .param("numItineraries", "1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.itineraries[0].legs[0].mode").value("BUS"))
                .andExpect(jsonPath("$.itineraries[0].legs[0].duration").value(300))
                .andExpect(jsonPath("$.itineraries[0].legs[0].stops[*].place.stop")
                        .value(contains(
                                "shuttle:S0-0",
                                "shuttle:S0-1",
                                "shuttle:S0-2",
                                "shuttle:S0-3",
                                "shuttle:S0-4",
                                "shuttle:S0-5")));
    }

    @Test
    void namesAreTranslatedAsTheParameterOrTheHeaderSays() throws Exception {
        var request =
                plan("stop:hill:S0-0", "stop:hill:S0-7").param("modes", "BUS").param("time", "2026-11-24T08:03");
        ask(request.param("lang", "en"))
                .andExpect(jsonPath("$.itineraries[0].legs[0].from.name").value("Stop 0-0"));
        ask(plan("stop:hill:S0-0", "stop:hill:S0-7").param("modes", "BUS").locale(Locale.ENGLISH))
                .andExpect(jsonPath("$.itineraries[0].legs[0].from.name").value("Stop 0-0"));
    }

    @Test
    void oneMayAskForTheLatestThatArrivesInTime() throws Exception {
        ask(plan(FIRST_STOP, LAST_STOP)
                        .param("time", "2026-11-24T09:00")
                        .param("arriveBy", "true")
                        .param("modes", "BUS"))
                .andExpect(
                        jsonPath("$.itineraries[*].legs[1].end.scheduled").value(hasItem("2026-11-24T08:57:00+09:00")));
    }

    @Test
    void atNightTheFirstBusOfTheMorningIsFound() throws Exception {
        ask(plan(FIRST_STOP, LAST_STOP).param("time", "2026-11-24T23:30").param("modes", "BUS"))
                .andExpect(jsonPath("$.itineraries[0].legs[1].start.scheduled").value("2026-11-25T05:00:00+09:00"));
    }

    @Test
    void onFootOnlyIsPossible() throws Exception {
        ask(plan(FIRST_STOP, LAST_STOP).param("modes", "WALK"))
                .andExpect(jsonPath("$.itineraries", hasSize(1)))
                .andExpect(jsonPath("$.itineraries[0].legs[0].mode").value("WALK"));
    }

    @Test
    void severalSetsOfModesAreOneAnswer() throws Exception {
        ask(plan(FIRST_STOP, LAST_STOP)
                        .param("time", "2026-11-24T08:03")
                        .param("modes", "BUS,WALK,BICYCLE,BICYCLE_RENTAL,SCOOTER_RENTAL,FLEX"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unanswered", empty()))
                .andExpect(jsonPath("$.itineraries[*].legs[*].mode", hasItem("BUS")))
                .andExpect(jsonPath("$.itineraries[*].legs[*].mode", hasItem("BICYCLE")));
    }

    @Test
    void whatAWayCausesIsSaidBesideACar() throws Exception {
        ask(plan(FIRST_STOP, LAST_STOP).param("time", "2026-11-24T08:03").param("modes", "BUS"))
                .andExpect(jsonPath("$.itineraries[0].legs[1].co2.basis").value("NATIONAL_AVERAGE"))
                .andExpect(jsonPath("$.itineraries[0].co2.grams", greaterThan(200.0)))
                .andExpect(jsonPath("$.itineraries[0].co2.byCar", greaterThan(350.0)))
                .andExpect(jsonPath("$.itineraries[0].stepFree.answer").value("UNKNOWN"))
                .andExpect(jsonPath("$.itineraries[0].stepFree.unknown[*].what", hasItem("VEHICLE")))
                .andExpect(jsonPath("$.itineraries[0].fare").doesNotExist())
                .andExpect(jsonPath("$.itineraries[0].delay").doesNotExist());
    }

    @Test
    void whoWalksNoFurtherIsToldSo() throws Exception {
        ask(plan(FIRST_STOP, LAST_STOP).param("time", "2026-11-24T08:03").param("maxWalk", "20"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.itineraries", empty()));
        ask(plan("stop:hill:S0-0", "stop:hill:S0-7")
                        .param("time", "2026-11-24T08:03")
                        .param("maxWalk", "20"))
                .andExpect(jsonPath("$.itineraries[0].legs[0].mode").value("BUS"));
    }

    @Test
    void whoWalksSlowlyTakesLonger() throws Exception {
        var usual = seconds(plan(FIRST_STOP, LAST_STOP).param("modes", "WALK"));
        var slow = seconds(plan(FIRST_STOP, LAST_STOP).param("modes", "WALK").param("walkSpeed", "0.6"));

        assertThat(slow).isGreaterThan(usual * 2);
    }

    @Test
    void stairsAndSlopesMayBeAvoidedAndVehiclesStayAsTheyAre() throws Exception {
        ask(plan(FIRST_STOP, LAST_STOP)
                        .param("time", "2026-11-24T08:03")
                        .param("modes", "BUS")
                        .param("avoidStairs", "true")
                        .param("avoidSlopes", "true"))
                .andExpect(jsonPath("$.itineraries[0].legs[1].mode").value("BUS"));
    }

    private int seconds(MockHttpServletRequestBuilder plan) throws Exception {
        var answer = ask(plan).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        return new ObjectMapper().readTree(answer).at("/itineraries/0/duration").asInt();
    }

    @Test
    void whatLeavesAStopNextIsListed() throws Exception {
        ask(get("/transit/stops/hill:S0-0/departures")
                        .param("from", "2026-11-24T08:03")
                        .param("count", "2")
                        .param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Language", "en"))
                .andExpect(content().json("""
                        {"from": "2026-11-24T08:03:00+09:00", "alerts": [],
                         "stops": [{"name": "Stop 0-0", "stop": "hill:S0-0"}],
                         "departures": [
                           {"time": {"scheduled": "2026-11-24T08:10:00+09:00"}, "state": "SCHEDULED", "realTime": false,
                            "mode": "BUS", "route": {"id": "hill:R0", "agency": "小さなバス"}, "headsign": "東",
                            "serviceDate": "2026-11-24", "stop": "hill:S0-0"},
                           {"time": {"scheduled": "2026-11-24T08:20:00+09:00"}}]}
                        """))
                .andExpect(jsonPath("$.departures", hasSize(2)));
        ask(get("/transit/stops/stop:hill:S0-0/departures")).andExpect(status().isOk());
    }

    @Test
    void ofAStopThatIsNotThereNothingLeaves() throws Exception {
        for (var id : new String[] {"hill:NOWHERE", "nowhere", "no:such:stop", ":"}) {
            ask(get("/transit/stops/{id}/departures", id)).andExpect(status().isNotFound());
        }
        ask(get("/transit/stops/hill:S0-0/departures").param("count", "101"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value("count"));
    }

    @Test
    void whereNoStreetIsThereIsAReason() throws Exception {
        ask(plan("35.0,139.0", LAST_STOP))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.itineraries", empty()))
                .andExpect(jsonPath("$.reasons[*].text.ja").exists());
    }

    @Test
    void anUnknownStopIsNotFound() throws Exception {
        ask(plan("stop:hill:NOWHERE", LAST_STOP))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.itineraries", empty()))
                .andExpect(jsonPath("$.reasons[0].code").value("LOCATION_NOT_FOUND"))
                .andExpect(jsonPath("$.reasons[0].parameter").value("from"));
    }

    @Test
    void outsideTheTimetableTheValidDaysAreNamed() throws Exception {
        ask(plan(FIRST_STOP, LAST_STOP).param("time", "2030-01-01T08:00"))
                .andExpect(jsonPath("$.reasons[0].code").value("OUTSIDE_SERVICE_PERIOD"))
                .andExpect(jsonPath("$.reasons[0].text.en", containsString("from 2026-01-01 to 2026-12-31")));
    }

    @Test
    void aParameterThatCannotBeReadIsNamedWithTheRemedy() throws Exception {
        ask(plan("hitachi", LAST_STOP))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(content().json("""
                        {"type": "urn:musubi:problem:bad-parameter", "title": "Bad Request", "status": 400,
                         "parameter": "from",
                         "detail": "The parameter 'from' is missing or cannot be read. Write lat,lon in degrees, for example 36.5461,140.6289, or stop:<feed>:<stop>."}
                        """));
        ask(plan(FIRST_STOP, LAST_STOP).param("time", "tomorrow"))
                .andExpect(jsonPath("$.parameter").value("time"));
    }

    @Test
    void graphQlPassesThroughUnchanged() throws Exception {
        var query = "{ stop(id: \"hill:S0-0\") { name } }";
        var answer = ask(post("/otp/gtfs/v1")
                        .contentType(MediaType.APPLICATION_JSON)
                        .locale(Locale.JAPANESE)
                        .content(
                                "{\"query\": \"query($s: String!) { stop(id: $s) { name } }\", \"variables\": {\"s\": \"hill:S0-0\"}}"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("{\"data\":{\"stop\":{\"name\":\"停留所0-0\"}}}");
        ask(get("/otp/gtfs/v1").param("query", query).locale(Locale.ENGLISH))
                .andExpect(content().string("{\"data\":{\"stop\":{\"name\":\"Stop 0-0\"}}}"));
        ask(post("/otp/gtfs/v1/").contentType("application/graphql").content(query))
                .andExpect(status().isOk());
    }

    @Test
    void whatIsNoGraphQlIsRefusedInItsForm() throws Exception {
        ask(post("/otp/gtfs/v1").contentType(MediaType.APPLICATION_JSON).content("{"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].extensions.code").value("bad-request"));
        ask(post("/otp/gtfs/v1").contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().isBadRequest());
        ask(post("/otp/gtfs/v1").contentType(MediaType.APPLICATION_JSON).content(" ".repeat(300_000)))
                .andExpect(status().isPayloadTooLarge());
        ask(post("/otp/gtfs/v1").contentType(MediaType.APPLICATION_JSON).content("{\"query\": \"{ nope }\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.errors[0].message").exists());
    }

    @Test
    void withoutAGraphBothDoorsSayWhenToComeBack(@TempDir Path folder) throws Exception {
        try (var none = new City(folder, new FeedsInMemory())) {
            var empty = http(none, new PlanSearch(none.planner, new RideZones(City.CLOCK), City.ZONE));
            empty.perform(plan(FIRST_STOP, LAST_STOP))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(header().string("Retry-After", "20"))
                    .andExpect(jsonPath("$.type").value("urn:musubi:problem:planner-not-ready"));
            empty.perform(get("/otp/gtfs/v1").param("query", "{ feeds { feedId } }"))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(jsonPath("$.errors[0].extensions.code").value("planner-not-ready"));
        }
    }
}
