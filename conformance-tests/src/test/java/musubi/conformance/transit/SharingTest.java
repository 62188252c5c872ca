package musubi.conformance.transit;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import musubi.conformance.City;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Shared scooters and shuttles on demand, from the operator's push to a plan. */
class SharingTest extends City {

    private static final Duration BUILD = Duration.ofMinutes(5);

    /** In the west of Hitachi station, and 800 m from it along the bus line. */
    private static final double[] HERE = {36.5918, 140.6570};

    private static final double[] THERE = {36.5929, 140.6468};

    @Test
    @Claim(
            value = "A file of GBFS 2.3 is raised to 3.0 and published with ETag, discovery and manifest",
            standard = "GBFS 3.0",
            clause = "Files")
    void aFileOfGbfs23ComesBackAs30() {
        var operator = sharer("raise");

        push(operator, "system_information.json", """
                {"last_updated":%d,"ttl":60,"version":"2.3","data":{"system_id":"%s","language":"ja","name":"架空シェア",
                 "timezone":"Asia/Tokyo","feed_contact_email":"info@example.jp"}}""".formatted(Instant.now().getEpochSecond(), operator));
        push(operator, "free_bike_status.json", """
                {"last_updated":%d,"ttl":60,"version":"2.3","data":{"bikes":[{"bike_id":"b","lat":36.59,"lon":140.66,
                 "is_reserved":false,"is_disabled":false}]}}""".formatted(Instant.now().getEpochSecond()));

        var vehicles = city.get("/transit/gbfs/" + operator + "/vehicle_status.json");
        assertThat(json(vehicles).at("/version").asText()).isEqualTo("3.0");
        assertThat(json(vehicles).at("/data/vehicles/0/vehicle_id").asText()).isEqualTo("b");
        assertThat(vehicles.headers().firstValue("ETag")).isPresent();
        assertThat(json(city.get("/transit/gbfs/" + operator + "/gbfs.json")).findValuesAsText("name"))
                .contains("system_information", "vehicle_status");
        assertThat(json(city.get("/transit/gbfs/manifest.json")).findValuesAsText("system_id"))
                .contains(operator);
    }

    @Test
    @Claim(
            value = "A fleet as a simple CSV is published as GBFS 3.0; what is wrong in it is told by row and column",
            standard = "Musubi",
            clause = "transit/fleet/1")
    void aSimpleTableIsPublishedAsGbfs() {
        var operator = sharer("table");

        var good = push(operator, "vehicles.csv", "vehicle_id,lat,lon,kind,range_m\nv,36.59,140.66,e_bike,9000\n");
        var bad = push(operator, "vehicles.csv", "vehicle_id,lat,lon,kind,range_m\nv,36.59,east,e_bike,9000\n");

        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(json(bad).at("/notices/0/place").asText()).isEqualTo("vehicles.csv:2/lon");
    }

    @Test
    @Claim(
            value = "A pushed scooter is proposed within seconds, and no ride ends in a zone that forbids it",
            standard = "GBFS 3.0",
            clause = "geofencing_zones.json: ride_end_allowed")
    void aScooterIsRiddenToWhereItMayBeLeft() {
        await().atMost(BUILD)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> plan("WALK").statusCode() == 200);
        var operator = sharer("ride");
        push(operator, "system_information.json", system(operator));
        push(
                operator,
                "vehicles.csv",
                String.format(
                        Locale.ROOT,
                        "vehicle_id,lat,lon,kind,range_m\nv,%.5f,%.5f,e_scooter,20000\n",
                        HERE[0],
                        HERE[1]));

        await().atMost(Duration.ofSeconds(30)).until(() -> rides(plan("SCOOTER_RENTAL"), operator) != null);
        assertThat(Objects.requireNonNull(rides(plan("SCOOTER_RENTAL"), operator))
                        .at("/to/lon")
                        .asDouble())
                .as("all the way")
                .isLessThan(140.6475);

        push(operator, "geofencing_zones.json", file("""
                {"global_rules":[],"geofencing_zones":{"type":"FeatureCollection","features":[{"type":"Feature","properties":
                 {"rules":[{"ride_start_allowed":true,"ride_end_allowed":false,"ride_through_allowed":true}]},"geometry":
                 {"type":"MultiPolygon","coordinates":[[[[140.640,36.588],[140.650,36.588],[140.650,36.597],[140.640,36.597],
                 [140.640,36.588]]]]}}]}}"""));
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var ride = rides(plan("SCOOTER_RENTAL"), operator);
            return ride == null || ride.at("/to/lon").asDouble() >= 140.650;
        });
    }

    @Test
    @Claim(
            value = "A trip on demand at walking speed is planned from the door, with how to book it",
            standard = "GTFS-Flex",
            clause = "booking_rules.txt; trips.txt: safe_duration_factor")
    void theHillShuttleComesToTheDoor() {
        await().atMost(BUILD).pollInterval(Duration.ofSeconds(2)).until(() -> json(city.get(
                        "/transit/feeds/hitachi-hill/report"))
                .at("/state")
                .asText()
                .equals("live"));

        var plan = json(city.get(
                "/transit/plan?from=36.5893,140.6325&to=36.5868,140.6365&time=2027-01-13T11:00:00&modes=FLEX"));

        var legs = plan.at("/itineraries/0/legs");
        assertThat(legs.findValuesAsText("id")).anyMatch(it -> it.startsWith("hitachi-hill:"));
        assertThat(legs.findValue("booking")).isNotNull();
    }

    private HttpResponse<byte[]> plan(String mode) {
        return city.get("/transit/plan?from=%s,%s&to=%s,%s&time=2027-01-13T10:00:00&modes=%s"
                .formatted(HERE[0], HERE[1], THERE[0], THERE[1], mode));
    }

    /** The ride on a vehicle of the operator's, if one is proposed. */
    private static @Nullable JsonNode rides(HttpResponse<byte[]> plan, String operator) {
        for (var leg : json(plan).at("/itineraries/0/legs")) {
            if (leg.at("/rental/network").asText().equals(operator)) {
                return leg;
            }
        }
        return null;
    }

    private String sharer(String prefix) {
        var operator = Partners.fresh(prefix);
        new Partners(city).enrol(operator, "operator", "transit/*", "transit:sharing.write");
        return operator;
    }

    private HttpResponse<byte[]> push(String operator, String file, String body) {
        return city.put(
                "/transit/sharing/" + operator + "/" + file,
                operator,
                file.endsWith(".csv") ? "text/csv" : "application/json",
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static String system(String operator) {
        return file("""
                {"system_id":"%s","languages":["ja"],"name":[{"text":"試験","language":"ja"}],"opening_hours":"24/7",
                 "feed_contact_email":"info@example.jp","timezone":"Asia/Tokyo"}""".formatted(operator));
    }

    private static String file(String data) {
        return "{\"last_updated\":\"" + Instant.now() + "\",\"ttl\":60,\"version\":\"3.0\",\"data\":" + data + "}";
    }
}
