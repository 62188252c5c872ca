package musubi.adapters.transit.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a ride may end, by the zones of its operator. */
class RideZonesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T00:30:00Z");

    private static final String TYPES = """
            {"data":{"vehicle_types":[{"vehicle_type_id":"k","form_factor":"scooter_standing"},
             {"vehicle_type_id":"b","form_factor":"bicycle"}]}}""";

    private final RideZones zones = new RideZones(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whereNobodySaysAnythingARideMayEnd() {
        assertThat(zones.mayEnd("nobody", null, 36.5, 140.6, false)).isTrue();
    }

    @Test
    void aRideMayNotEndInAZoneThatForbidsItAndMayBesideIt() {
        publish(zone(rule("", true, false, true)), "");

        assertThat(zones.mayEnd("op", "SCOOTER_STANDING", 36.55, 140.65, false)).isFalse();
        assertThat(zones.mayEnd("op", "SCOOTER_STANDING", 36.55, 140.75, false)).isTrue();
        assertThat(zones.mayPass("op", "SCOOTER_STANDING", 36.55, 140.65)).isTrue();
    }

    @Test
    void aRuleForOneKindOfVehicleIsNoneForAnother() {
        publish(zone(rule("\"k\"", true, false, true)), "");

        assertThat(zones.mayEnd("op", "SCOOTER_STANDING", 36.55, 140.65, false)).isFalse();
        assertThat(zones.mayEnd("op", "BICYCLE", 36.55, 140.65, false)).isTrue();
        assertThat(zones.mayEnd("op", null, 36.55, 140.65, false))
                .as("of no known kind")
                .isFalse();
    }

    /** The first zone of the list counts where two lie upon each other; beyond all, what counts everywhere. */
    @Test
    void theFirstZoneCountsAndBeyondAllTheRuleForEverywhere() {
        publish(
                zone(rule("", true, true, true)) + "," + zone(rule("", true, false, true)),
                rule("", true, false, false));

        assertThat(zones.mayEnd("op", "SCOOTER_STANDING", 36.55, 140.65, false)).isTrue();
        assertThat(zones.mayEnd("op", "SCOOTER_STANDING", 36.55, 140.75, false)).isFalse();
        assertThat(zones.mayPass("op", "SCOOTER_STANDING", 36.55, 140.75)).isFalse();
    }

    @Test
    void whereVehiclesAreParkedAtStationsARideEndsAtOne() {
        publish(zone(rule("", true, true, true).replace("}", ",\"station_parking\":true}")), "");

        assertThat(zones.mayEnd("op", "SCOOTER_STANDING", 36.55, 140.65, false)).isFalse();
        assertThat(zones.mayEnd("op", "SCOOTER_STANDING", 36.55, 140.65, true)).isTrue();
    }

    @Test
    void aZoneOfYesterdayIsNone() {
        var zone = zone(rule("", true, false, true)).replace("\"rules\"", "\"end\":\"2026-11-26T00:00:00Z\",\"rules\"");
        publish(zone, "");

        assertThat(zones.mayEnd("op", "SCOOTER_STANDING", 36.55, 140.65, false)).isTrue();
    }

    /** A zone that comes in place of another is the only one. */
    @Test
    void zonesAreReplacedAndTakenAway() {
        publish(zone(rule("", true, false, true)), "");
        zones.replace("op", List.of());

        assertThat(zones.mayEnd("op", "SCOOTER_STANDING", 36.55, 140.65, false)).isTrue();
    }

    private void publish(String features, String everywhere) {
        var json = """
                {"last_updated":"2026-11-27T09:00:00+09:00","ttl":60,"version":"3.0","data":{"global_rules":[%s],
                 "geofencing_zones":{"type":"FeatureCollection","features":[%s]}}}""".formatted(everywhere, features);
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        zones.replace(
                "op",
                List.of(
                        new PublishedFile(GbfsName.GEOFENCING_ZONES, NOW, 60, bytes, ""),
                        new PublishedFile(
                                GbfsName.VEHICLE_TYPES, NOW, 60, TYPES.getBytes(StandardCharsets.UTF_8), "")));
    }

    private static String zone(String rules) {
        return """
                {"type":"Feature","properties":{"rules":[%s]},"geometry":{"type":"MultiPolygon","coordinates":
                 [[[[140.6,36.5],[140.7,36.5],[140.7,36.6],[140.6,36.6],[140.6,36.5]]]]}}""".formatted(rules);
    }

    private static String rule(String types, boolean start, boolean end, boolean through) {
        return """
                {"vehicle_type_ids":[%s],"ride_start_allowed":%s,"ride_end_allowed":%s,"ride_through_allowed":%s}""".formatted(types, start, end, through);
    }
}
