package musubi.adapters.transit.gtfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import musubi.adapters.transit.sharing.GbfsOracle;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import musubi.hub.partner.Client;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerKind;
import org.junit.jupiter.api.Test;

/** The doors of shared vehicles, from outside: what operators push, and what everybody gets. */
class SharingDoorTest extends FeedDoorContext {

    /** It comes in by a chore, as its operator would send it. */
    @Test
    void theDemonstrationFleetIsPublishedAsGbfs30() {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            assertThat(get("/transit/gbfs/hitachi-mobility/gbfs.json").statusCode())
                    .isEqualTo(200);
            assertThat(published("hitachi-mobility")).containsKeys("vehicle_status", "station_status");
        });
        awaitNoErrors("hitachi-mobility");
    }

    private void awaitNoErrors(String operator) {
        await().untilAsserted(
                        () -> assertThat(GbfsOracle.errors(published(operator))).isEmpty());
    }

    @Test
    void aSimpleTableBecomesAWholeSystemOnceTheOperatorSaysWhoItIs() throws Exception {
        var operator = sharer("share-a");
        var table = "vehicle_id,lat,lon,kind,range_m\ns1,36.5910,140.6620,e_scooter,21000\n";

        var answer = send(operator, "vehicles.csv", table);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/published/vehicle_status.json").asInt()).isEqualTo(1);
        assertThat(get("/transit/gbfs/share-a/gbfs.json").statusCode()).isEqualTo(404);
        assertThat(send(operator, "system_information.json", system(operator)).statusCode())
                .isEqualTo(200);
        assertThat(published(operator)).containsOnlyKeys("system_information", "vehicle_types", "vehicle_status");
        assertThat(GbfsOracle.errors(published(operator))).isEmpty();
        assertThat(json(get("/transit/gbfs/manifest.json")).findValuesAsText("system_id"))
                .contains(operator);
    }

    /** Another file may change what fits: then it is published anew. */
    @Test
    void aVehicleOfNoKnownKindAppearsWhenItsKindIsTold() throws Exception {
        var operator = sharer("share-b");
        send(operator, "system_information.json", system(operator));
        send(operator, "vehicle_types.json", file("{\"vehicle_types\":[]}"));

        var answer = send(operator, "vehicle_status.json", file(VEHICLE));
        assertThat(json(answer).at("/notices/0/code").asText()).isEqualTo("gbfs-unknown-type");
        assertThat(json(answer).at("/published/vehicle_status.json").asInt()).isZero();

        send(operator, "vehicle_types.json", file("""
                {"vehicle_types":[{"vehicle_type_id":"k","form_factor":"scooter_standing","propulsion_type":"electric",
                 "max_range_meters":30000}]}"""));
        assertThat(json(get("/transit/gbfs/share-b/vehicle_status.json")).at("/data/vehicles"))
                .hasSize(1);
    }

    @Test
    void whoHasAFileGetsNothingNew() throws Exception {
        var operator = sharer("share-c");
        send(operator, "system_information.json", system(operator));
        var first = get("/transit/gbfs/share-c/system_information.json");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(get("/transit/gbfs/share-c/system_information.json", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(first.headers().firstValue("Last-Modified")).isPresent();
        assertThat(first.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("max-age"));
    }

    @Test
    void nobodySendsTheVehiclesOfAnother() throws Exception {
        sharer("share-d");
        var other = sharer("share-e");

        var refused = put("/transit/sharing/share-d/vehicle_status.json", token(other), file(VEHICLE));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).at("/detailJa").asText()).contains("事業者本人");
        assertThat(put("/transit/sharing/share-d/vehicle_status.json", "", file(VEHICLE))
                        .statusCode())
                .isEqualTo(401);
        assertThat(put("/transit/sharing/hitachi-transit/vehicle_status.json", token("hitachi-transit"), file(VEHICLE))
                        .statusCode())
                .as("without the scope")
                .isEqualTo(403);
    }

    /** What is published stays, whatever comes. */
    @Test
    void whatIsWrongChangesNothing() throws Exception {
        var operator = sharer("share-f");
        send(operator, "system_information.json", system(operator));
        send(operator, "vehicle_status.json", file(VEHICLE));
        var before = get("/transit/gbfs/share-f/vehicle_status.json").body();

        var half = send(operator, "vehicle_status.json", file(VEHICLE).substring(0, 60));
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(json(half).at("/notices/0/code").asText()).isEqualTo("json-unreadable");
        var future = send(operator, "vehicle_status.json", at(Instant.now().plusSeconds(7200)));
        assertThat(json(future).at("/notices/0/code").asText()).isEqualTo("gbfs-of-the-future");
        var past = send(operator, "vehicle_status.json", at(Instant.now().minusSeconds(7200)));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(json(past).at("/notices/0/code").asText()).isEqualTo("gbfs-out-of-date");
        assertThat(send(operator, "vehicle_status.json", " ".repeat(10 << 20)).statusCode())
                .isEqualTo(413);
        assertThat(send(operator, "gbfs.json", "{}").statusCode()).isEqualTo(404);
        assertThat(send(operator, "..%2Fx.json", "{}").statusCode()).isIn(400, 404);

        assertThat(get("/transit/gbfs/share-f/vehicle_status.json").body()).isEqualTo(before);
    }

    private static final String VEHICLE = """
            {"vehicles":[{"vehicle_id":"v","lat":36.591,"lon":140.662,"is_reserved":false,"is_disabled":false,
             "vehicle_type_id":"k","current_range_meters":9000}]}""";

    private static String at(Instant time) {
        return file(VEHICLE, time);
    }

    private static String file(String data) {
        return file(data, Instant.now());
    }

    private static String file(String data, Instant time) {
        return "{\"last_updated\":\"" + time + "\",\"ttl\":60,\"version\":\"3.0\",\"data\":" + data + "}";
    }

    private static String system(String operator) {
        return file("""
                {"system_id":"%s","languages":["ja"],"name":[{"text":"試験","language":"ja"}],"opening_hours":"24/7",
                 "feed_contact_email":"info@example.jp","timezone":"Asia/Tokyo"}""".formatted(operator));
    }

    private String sharer(String id) {
        partners.save(new Partner(
                id,
                new Text("Operator " + id, "事業者" + id),
                PartnerKind.OPERATOR,
                Purpose.SERVICE,
                Set.of("transit/*"),
                Map.of(),
                6000));
        clients.save(new Client(
                id, id, encoder.encode(secrets.get("clients/" + id)), null, null, Set.of("transit:sharing.write")));
        return id;
    }

    private HttpResponse<byte[]> send(String operator, String file, String body) throws Exception {
        return put("/transit/sharing/" + operator + "/" + file, token(operator), body);
    }

    private HttpResponse<byte[]> put(String path, String token, String body) throws Exception {
        return send(request(path, token).PUT(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8))));
    }

    /** All files that the discovery names, but itself and the list of versions. */
    private Map<String, byte[]> published(String operator) throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        for (var feed : json(get("/transit/gbfs/" + operator + "/gbfs.json")).at("/data/feeds")) {
            var name = feed.path("name").asText();
            if (!name.startsWith("gbfs")) {
                var answer = get(URI.create(feed.path("url").asText()).getPath());
                assertThat(answer.statusCode()).as(name).isEqualTo(200);
                files.put(name, answer.body());
            }
        }
        return files;
    }
}
