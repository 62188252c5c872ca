package musubi.conformance.transit;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import musubi.conformance.City;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import musubi.conformance.TestData;
import org.junit.jupiter.api.Test;

/** Operators push realtime; what is wrong with it is told by its rule, and what is served stays good. */
class RealtimeTest extends City {

    private static final Duration BUILD = Duration.ofMinutes(5);
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final LocalDate TOMORROW =
            LocalDate.now(java.time.Clock.system(ZONE)).plusDays(1);
    private static final String PROTOBUF = "application/x-protobuf";

    @Test
    @Claim(
            value = "Trip updates that are pushed as JSON are served as Protocol Buffers and JSON, with ETag and 304",
            standard = "GTFS-realtime 2.0",
            clause = "Feed entities")
    void whatIsPushedIsServedInBothForms() {
        var operator = operator();
        var answer = put(operator, operator, "trip-updates.json", delays(now(), 120));

        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        assertThat(json(answer).at("/match/matched").asInt()).isEqualTo(2);
        assertThat(json(answer).at("/served").asInt()).isEqualTo(2);
        var bytes = city.get("/transit/feeds/" + operator + "/trip-updates.pb");
        assertThat(bytes.headers().firstValue("Content-Type")).hasValue(PROTOBUF);
        assertThat(bytes.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("max-age=1"));
        assertThat(bytes.headers().firstValue("Last-Modified")).isPresent();
        var tag = bytes.headers().firstValue("ETag").orElseThrow();
        assertThat(city.send(city.request("/transit/feeds/" + operator + "/trip-updates.pb")
                                .header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        var served = json(city.get("/transit/feeds/" + operator + "/trip-updates.json"));
        assertThat(served.at("/header/incrementality").asText()).isEqualTo("FULL_DATASET");
        assertThat(served.at("/entity")).hasSize(2);
        assertThat(city.put("/transit/feeds/" + operator + "/trip-updates.pb", operator, PROTOBUF, bytes.body())
                        .statusCode())
                .isEqualTo(200);
        assertThat(city.get("/transit/feeds/" + operator + "/alerts.pb").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Claim(
            value = "Differences are merged into the whole, which is what is served",
            standard = "GTFS-realtime 2.0",
            clause = "FeedHeader.incrementality, FeedEntity.is_deleted")
    void differencesAreMerged() {
        var operator = operator();
        put(operator, operator, "trip-updates.json", delays(now() - 2, 120));
        var difference = feed(
                now(),
                "DIFFERENTIAL",
                "{'id':'1','is_deleted':true}," + update("3", "T2", 600).replace("'SCHEDULED'", "'CANCELED'"));

        assertThat(put(operator, operator, "trip-updates.json", difference).statusCode())
                .isEqualTo(200);

        var served = json(city.get("/transit/feeds/" + operator + "/trip-updates.json"));
        assertThat(served.at("/entity").findValuesAsText("id")).containsExactly("2", "3");
        assertThat(served.at("/header/incrementality").asText()).isEqualTo("FULL_DATASET");
    }

    @Test
    @Claim(value = "Only the operator itself may push its realtime", standard = "Musubi")
    void anotherPartnersTokenIsRefused() {
        var operator = operator();

        assertThat(put(operator, "hitachi-transit", "trip-updates.json", delays(now(), 60))
                        .statusCode())
                .isEqualTo(403);
        assertThat(put(operator, "", "trip-updates.json", delays(now(), 60)).statusCode())
                .isEqualTo(401);
        assertThat(city.get("/transit/feeds/" + operator + "/trip-updates.pb").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Claim(
            value =
                    "A feed that is malformed, goes back in time, lies in the future, is empty, too large or of another kind:"
                            + " told by its rule; what is served stays",
            standard = "GTFS-realtime 2.0",
            clause = "gtfs-realtime-validator E018, E050; Musubi M002, M007, M008")
    void badMessagesLeaveWhatIsServed() {
        var operator = operator();
        put(operator, operator, "trip-updates.json", delays(now(), 120));
        var before = city.get("/transit/feeds/" + operator + "/trip-updates.pb").body();

        assertThat(refusal(operator, delays(now() - 60, 60))).contains("E018");
        assertThat(refusal(operator, delays(now() + 3600, 60))).contains("E050", "M008");
        assertThat(refusal(operator, delays(now() * 1000, 60))).contains("E001", "M008");
        assertThat(refusal(operator, "{'entity':[]}")).contains("M006");
        assertThat(refusal(operator, feed(now(), "FULL_DATASET", "{'id':'1','alert':{}}")))
                .contains("M007");
        assertThat(refusal(operator, "no JSON")).contains("unreadable");
        assertThat(codes(city.put(
                        "/transit/feeds/" + operator + "/trip-updates.pb",
                        operator,
                        PROTOBUF,
                        "<html>".getBytes(StandardCharsets.UTF_8))))
                .contains("unreadable");
        assertThat(city.put("/transit/feeds/" + operator + "/trip-updates.pb", operator, PROTOBUF, new byte[10 << 20])
                        .statusCode())
                .isEqualTo(413);
        var empty = put(operator, operator, "trip-updates.json", feed(now() + 1, "FULL_DATASET", ""));
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(codes(empty)).contains("M002");

        assertThat(city.get("/transit/feeds/" + operator + "/trip-updates.pb").body())
                .isEqualTo(before);
    }

    @Test
    @Claim(
            value =
                    "Entities that mislead are left out: outside of Japan, twice, of the future; ids of others are told",
            standard = "GTFS-realtime 2.0",
            clause = "gtfs-realtime-validator E003, E011, E026, E050, E052; Musubi M003, M010")
    void misleadingEntitiesAreLeftOut() {
        var operator = operator();
        var answer = put(
                operator,
                operator,
                "vehicle-positions.json",
                feed(
                        now(),
                        "FULL_DATASET",
                        String.join(
                                ",",
                                vehicle("1", "T1", 28.55, 126.51, now()),
                                vehicle("2", "T1", 37.57, 126.98, now()), // Seoul
                                vehicle("3", "T1", 0, 0, now()),
                                vehicle("4", "T1", 28.55, 126.51, now() + 900),
                                vehicle("1", "T2", 28.55, 126.51, now()),
                                vehicle("6", "of-others", 28.55, 126.51, now()))));

        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        assertThat(codes(answer)).contains("M010", "E026", "E050", "M003", "E052", "E003");
        assertThat(json(answer).at("/leftOut").asInt()).isEqualTo(4);
        assertThat(json(city.get("/transit/feeds/" + operator + "/vehicle-positions.json"))
                        .at("/entity")
                        .findValuesAsText("id"))
                .contains("1", "6")
                .doesNotContain("2", "3", "4");
    }

    @Test
    @Claim(
            value =
                    "A delay that is pushed is in a plan within a second, and the report tells of freshness, rules and match",
            standard = "GTFS-realtime 2.0",
            clause = "TripUpdate")
    void aDelayIsInThePlanWithinASecond() {
        var operator = operator();
        await().atMost(BUILD).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(
                        json(city.get("/transit/feeds/" + operator + "/report"))
                                .at("/state")
                                .asText())
                .isEqualTo("live"));
        put(operator, operator, "trip-updates.json", delays(now() - 1, 60));
        await().atMost(BUILD).untilAsserted(() -> assertThat(delay(operator)).isEqualTo(60));

        put(operator, operator, "trip-updates.json", delays(now(), 420));
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(delay(operator)).isEqualTo(420));

        await().untilAsserted(() -> {
            var feed =
                    json(city.get("/transit/feeds/" + operator + "/realtime")).at("/feeds/0");
            assertThat(feed.at("/freshness").asText()).isEqualTo("FRESH");
            assertThat(feed.at("/planner/applied").asInt()).isEqualTo(2);
            assertThat(feed.at("/match/rate").asDouble()).isEqualTo(1);
            assertThat(feed.at("/lastDay/messages").asInt()).isEqualTo(2);
            assertThat(feed.at("/lastDay/score").asInt()).isBetween(1, 100);
            assertThat(feed.at("/lastDay/rules/W009").asInt()).isPositive();
        });
    }

    @Test
    @Claim(
            value =
                    "Trips of another version are found by stops, start and sequence: real buses of 2024 over a timetable of 2019",
            standard = "GTFS-realtime 2.0",
            clause = "TripDescriptor.trip_id")
    void tripsAreFoundUnderOtherIds() throws Exception {
        var operator = enrolled();
        city.put(
                "/transit/feeds/" + operator + "/gtfs.zip",
                operator,
                "application/zip",
                java.nio.file.Files.readAllBytes(TestData.folder().resolve("transit/gtfs-jp/ryobi.zip")));

        var answer = city.put(
                "/transit/feeds/" + operator + "/trip-updates.pb",
                operator,
                PROTOBUF,
                java.nio.file.Files.readAllBytes(
                        TestData.folder().resolve("transit/realtime/ryobi-trip-updates-2024-11-19.pb")));

        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        assertThat(json(answer).at("/match/rekeyed").asInt()).isEqualTo(6);
        assertThat(json(city.get("/transit/feeds/" + operator + "/realtime"))
                        .at("/feeds/0/match/rate")
                        .asDouble())
                .isEqualTo(0.2);
    }

    @Test
    @Claim(
            value = "Changes are told as they come",
            standard = "Server-Sent Events",
            clause = "HTML Living Standard §9.2")
    void changesAreTold() {
        var operator = operator();
        put(operator, operator, "trip-updates.json", delays(now() - 1, 60));
        var heard = new ConcurrentLinkedQueue<String>();
        var listener = Thread.ofVirtual().start(() -> listen(operator, heard));
        await().untilAsserted(() -> assertThat(heard).anyMatch(it -> it.contains("\"changed\":[\"1\",\"2\"]")));

        put(operator, operator, "trip-updates.json", delays(now(), 60).replace("'T2'", "'T3'"));

        await().untilAsserted(() -> assertThat(heard)
                .contains("event:trip-updates")
                .anyMatch(it -> it.startsWith("data:") && it.contains("\"changed\":[\"2\"],\"removed\":[]")));
        listener.interrupt();
        assertThat(city.get("/transit/feeds/nobody/events").statusCode()).isEqualTo(404);
    }

    private void listen(String operator, ConcurrentLinkedQueue<String> heard) {
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            http.send(city.request("/transit/feeds/" + operator + "/events").build(), BodyHandlers.ofLines())
                    .body()
                    .takeWhile(_ -> heard.size() < 20)
                    .forEach(heard::add);
        } catch (java.io.IOException | InterruptedException | java.io.UncheckedIOException left) {
            heard.add("end");
        }
    }

    /** How late the bus at eight is by the plan, in seconds; -1 where it is not said. */
    private long delay(String operator) {
        var plan = json(city.get("/transit/plan?from=stop:" + operator + ":A&to=stop:" + operator + ":D&time="
                + TOMORROW + "T07:58:00&modes=BUS"));
        for (var leg : plan.at("/itineraries/0/legs")) {
            if (leg.at("/start").has("estimated")) {
                return Duration.between(
                                OffsetDateTime.parse(leg.at("/start/scheduled").asText()),
                                OffsetDateTime.parse(leg.at("/start/estimated").asText()))
                        .toSeconds();
            }
        }
        return -1;
    }

    private String enrolled() {
        var operator = Partners.fresh("moving");
        new Partners(city).enrol(operator, "operator", "transit/*", "transit:feeds.write");
        return operator;
    }

    /** With a timetable of two trips a day. */
    private String operator() {
        var operator = enrolled();
        var answer = city.put(
                "/transit/feeds/" + operator + "/gtfs.zip", operator, "application/zip", new SmallFeed(28.55).zip());
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
        return operator;
    }

    private HttpResponse<byte[]> put(String operator, String sender, String file, String json) {
        return city.put(
                "/transit/feeds/" + operator + "/" + file,
                sender,
                "application/json",
                json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private List<String> refusal(String operator, String json) {
        var answer = put(operator, operator, "trip-updates.json", json);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(422);
        return codes(answer);
    }

    private static List<String> codes(HttpResponse<byte[]> answer) {
        return json(answer).at("/notices").findValuesAsText("code");
    }

    private static long now() {
        return Instant.now(java.time.Clock.systemUTC()).getEpochSecond();
    }

    private static String delays(long at, int delay) {
        return feed(at, "FULL_DATASET", update("1", "T1", delay) + "," + update("2", "T2", delay));
    }

    private static String update(String id, String trip, int delay) {
        return """
                {'id':'%s','trip_update':{'trip':{'trip_id':'%s','start_date':'%s','schedule_relationship':'SCHEDULED'},
                'stop_time_update':[{'stop_sequence':1,'stop_id':'A','departure':{'delay':%d}}]}}""".formatted(id, trip, TOMORROW.format(DateTimeFormatter.BASIC_ISO_DATE), delay).replace(
                ",'schedule_relationship':'SCHEDULED'", id.equals("2") ? "" : ",'schedule_relationship':'SCHEDULED'");
    }

    private static String vehicle(String id, String trip, double latitude, double longitude, long at) {
        return """
                {'id':'%s','vehicle':{'trip':{'trip_id':'%s'},'vehicle':{'id':'%s'},'timestamp':%d,
                'position':{'latitude':%s,'longitude':%s}}}""".formatted(id, trip, id, at, latitude, longitude);
    }

    private static String feed(long at, String incrementality, String entities) {
        return "{'header':{'gtfs_realtime_version':'2.0','incrementality':'%s','timestamp':%d},'entity':[%s]}"
                .formatted(incrementality, at, entities);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
