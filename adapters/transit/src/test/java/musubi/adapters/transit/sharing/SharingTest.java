package musubi.adapters.transit.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.junit.jupiter.api.Test;

/** What operators send, in whatever form, and what is published of it; Entur's validator has the last word on that. */
class SharingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T00:30:00Z"), ZoneOffset.UTC);
    private static final String NOW = "1795739400";

    private final Map<GbfsName, SharedFile> sent = new EnumMap<>(GbfsName.class);
    private final List<Notice> notices = new ArrayList<>();

    /** As Japanese operators publish today. */
    @Test
    void aWholeSystemOfGbfs23IsRaisedTo30() {
        send("system_information.json", old("""
                {"system_id":"hello","language":"ja","name":"ハロー(架空)","timezone":"Asia/Tokyo","phone_number":"+81294223111",
                 "feed_contact_email":"info@example.jp","operator":"架空株式会社"}"""));
        send("system_pricing_plans.json", old("""
                {"plans":[{"plan_id":"p","name":"基本","currency":"JPY","price":"130","is_taxable":0,"description":"30分130円"}]}"""));
        send("vehicle_types.json", old("""
                {"vehicle_types":[{"vehicle_type_id":"k","form_factor":"scooter","propulsion_type":"electric","name":"キックボード",
                 "max_range_meters":30000,"return_type":"free_floating","default_pricing_plan_id":"p"},
                 {"vehicle_type_id":"b","form_factor":"bicycle","propulsion_type":"human"}]}"""));
        send("station_information.json", old("""
                {"stations":[{"station_id":"1","name":"日立駅","lat":36.591,"lon":140.662,"capacity":10,
                 "vehicle_type_capacity":{"b":10}}]}"""));
        send("station_status.json", old("""
                {"stations":[{"station_id":"1","num_bikes_available":3,"num_docks_available":7,"is_installed":1,"is_renting":true,
                 "is_returning":true,"last_reported":%s,"vehicle_types_available":[{"vehicle_type_id":"b","count":3}]}]}""".formatted(NOW)));
        send("free_bike_status.json", old("""
                {"bikes":[{"bike_id":"x","lat":36.59,"lon":140.66,"is_reserved":0,"is_disabled":false,"vehicle_type_id":"k",
                 "current_range_meters":12000.5,"last_reported":%s}]}""".formatted(NOW)));
        send("geofencing_zones.json", old("""
                {"geofencing_zones":{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"MultiPolygon",
                 "coordinates":[[[[140.6,36.5],[140.7,36.5],[140.7,36.6],[140.6,36.5]]]]},"properties":{"name":"駅前","start":%s,
                 "rules":[{"vehicle_type_id":["k"],"ride_allowed":false,"ride_through_allowed":true}]}}]}}""".formatted(NOW)));

        var published = published();

        assertThat(GbfsOracle.errors(published)).isEmpty();
        assertThat(codes()).containsExactly("gbfs-opening-hours");
        assertThat(text(published, "vehicle_status"))
                .contains("\"vehicle_id\":\"x\"", "\"last_reported\":\"2026-11-27T00:30:00Z\"", "\"version\":\"3.0\"");
        assertThat(text(published, "vehicle_types"))
                .contains("scooter_standing", "\"return_constraint\":\"free_floating\"");
        assertThat(text(published, "station_information"))
                .contains("\"vehicle_docks_capacity\":[{\"vehicle_type_ids\":[\"b\"],\"count\":10}]");
        assertThat(text(published, "geofencing_zones"))
                .contains("\"ride_start_allowed\":false", "\"ride_end_allowed\":false", "global_rules");
    }

    /** The validator has the last word only as long as it says something. */
    @Test
    void theValidatorSeesWhatIsNotRaised() {
        var half = now("{\"vehicles\":[{\"bike_id\":\"x\"}]}").replace("\"2026", "\"the year 2026");

        assertThat(GbfsOracle.errors(Map.of("vehicle_status", half.getBytes(StandardCharsets.UTF_8))))
                .anyMatch(it -> it.contains("vehicle_id"))
                .anyMatch(it -> it.contains("last_updated"));
    }

    @Test
    void aFleetAsOneSimpleTableIsAWholeSystem() {
        fleet("PUT vehicles.csv ja", """
                vehicle_id,lat,lon,kind,range_m,reserved
                s1,36.5910,140.6620,e_scooter,21000,no
                b1,36.5560,140.6320,bicycle,,
                """);
        fleet("PUT stations.csv ja", """
                station_id,name,lat,lon,kind,vehicles,docks,max_range_m
                1,日立駅,36.5910,140.6610,e_bike,3,7,40000
                """);
        send("system_information.json", """
                {"last_updated":"2026-11-27T09:00:00+09:00","ttl":60,"version":"3.0","data":{"system_id":"simple","languages":["ja"],
                 "name":[{"text":"簡単","language":"ja"}],"opening_hours":"24/7","feed_contact_email":"a@example.jp",
                 "timezone":"Asia/Tokyo"}}""");

        var published = published();

        assertThat(GbfsOracle.errors(published)).isEmpty();
        assertThat(codes()).isEmpty();
        assertThat(text(published, "vehicle_types")).contains("e_scooter", "e_bike", "\"bicycle\"");
        assertThat(text(published, "vehicle_status")).contains("\"current_range_meters\":21000");
    }

    @Test
    void aFleetInJsonSaysTheSame() {
        fleet("PUT fleet.json ja", """
                {"vehicles":[{"vehicle_id":"s1","lat":36.591,"lon":140.662,"kind":"e_scooter","range_m":21000}],
                 "stations":[{"station_id":"1","name":"日立駅","lat":36.591,"lon":140.661,"kind":"bicycle","vehicles":3,"docks":7}]}""");

        assertThat(published())
                .containsOnlyKeys("vehicle_types", "station_information", "station_status", "vehicle_status");
    }

    @Test
    void whatIsWrongInATableIsToldByRowAndColumn() {
        var reading = new FleetCodec(CLOCK).read(payload("""
                vehicle_id,lat,lon,kind,range_m
                ,136.5910,140.6620,hoverboard,-3
                """), "PUT vehicles.csv ja");

        assertThat(reading).isInstanceOf(Codec.Unreadable.class);
        assertThat(reading.notices().stream().map(Notice::place))
                .containsExactlyInAnyOrder(
                        "vehicles.csv:2/vehicle_id",
                        "vehicles.csv:2/lat",
                        "vehicles.csv:2/kind",
                        "vehicles.csv:2/range_m");
    }

    /** Each is left out and told; the others are published. */
    @Test
    void entriesThatMisleadAreLeftOut() {
        send("vehicle_types.json", now("""
                {"vehicle_types":[{"vehicle_type_id":"k","form_factor":"scooter_standing","propulsion_type":"electric",
                 "max_range_meters":30000}]}"""));
        send(
                "vehicle_status.json",
                now("{\"vehicles\":["
                        + List.of(
                                        vehicle("good", "36.59", "140.66", "k", "\"current_range_meters\":9"),
                                        vehicle("good", "36.59", "140.66", "k", "\"current_range_meters\":9"),
                                        vehicle("at sea", "0", "0", "k", "\"current_range_meters\":9"),
                                        vehicle("changed round", "140.66", "36.59", "k", "\"current_range_meters\":9")
                                                .replace("140.66", "89.9"),
                                        vehicle(
                                                "unknown kind",
                                                "36.59",
                                                "140.66",
                                                "tank",
                                                "\"current_range_meters\":9"),
                                        vehicle("half full", "36.59", "140.66", "k", "\"current_fuel_percent\":0.5"),
                                        vehicle(
                                                "unknown range",
                                                "36.59",
                                                "140.66",
                                                "k",
                                                "\"home_station_id\":\"nowhere\""))
                                .stream()
                                .collect(Collectors.joining(","))
                        + "]}"));

        var publication = Publication.of(sent);

        assertThat(publication.entries(GbfsName.VEHICLE_STATUS)).containsOnlyKeys("good", "half full");
        assertThat(publication.notices(GbfsName.VEHICLE_STATUS).stream().map(Notice::code))
                .containsExactlyInAnyOrder(
                        "gbfs-twice", "gbfs-outside-japan", "gbfs-unknown-type", "gbfs-range-unknown");
        assertThat(text(published(), "vehicle_status")).contains("\"current_range_meters\":15000");
    }

    @Test
    void halfFilesWrongVersionsAndWrongValuesAreRefusedByPlace() {
        assertThat(refused("vehicle_status.json", "{\"last_updated\":\"2026-11-27T09:00:00+09:00\",\"tt"))
                .isEqualTo("json-unreadable");
        assertThat(refused("vehicle_status.json", "[]")).isEqualTo("json-unreadable");
        assertThat(refused("vehicle_status.json", "")).isEqualTo("json-unreadable");
        assertThat(refused("vehicle_status.json", "{\"version\":\"3.0\",\"version\":\"3.0\"}"))
                .isEqualTo("json-unreadable");
        assertThat(refused("vehicle_status.json", now("{\"vehicles\":[]}").replace("3.0", "9.7")))
                .isEqualTo("gbfs-version");
        assertThat(refused("vehicle_status.json", now("{\"vehicles\":[{}]}")))
                .isEqualTo("gbfs-missing vehicle_status.json/data/vehicles/0/vehicle_id");
        assertThat(refused("vehicle_status.json", now("{\"vehicles\":{}}")))
                .isEqualTo("gbfs-value vehicle_status.json/data/vehicles");
        assertThat(refused("vehicle_status.json", now("{\"vehicles\":[]}").replace("2026", "1926")))
                .isEqualTo("gbfs-value vehicle_status.json/last_updated");
        assertThat(refused("vehicle_status.json", now("{\"vehicles\":[7]}")))
                .isEqualTo("gbfs-value vehicle_status.json/data/vehicles/0");
        assertThat(refused("station_information.json", now("{\"stations\":[{\"station_id\":\"1\",\"name\":\"駅\"}]}")))
                .isEqualTo("gbfs-value station_information.json/data/stations/0/name");
        assertThat(refused("geofencing_zones.json", now("""
                {"global_rules":[],"geofencing_zones":{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},
                 "geometry":{"type":"MultiPolygon","coordinates":[[[[140.6,36.5],[140.7,36.5]]]]}}]}}""")))
                .isEqualTo("gbfs-value geofencing_zones.json/data/geofencing_zones/features/0/geometry");
    }

    private String refused(String file, String body) {
        var reading = new GbfsCodec().read(payload(body), "PUT " + file + " ja");
        assertThat(reading).isInstanceOf(Codec.Unreadable.class);
        var first = reading.notices().getFirst();
        return first.code().equals("gbfs-missing") || first.code().equals("gbfs-value")
                ? first.code() + " " + first.place()
                : first.code();
    }

    private void send(String file, String body) {
        take(new GbfsCodec().read(payload(body), "PUT " + file + " ja"));
    }

    private void fleet(String action, String body) {
        take(new FleetCodec(CLOCK).read(payload(body), action));
    }

    private void take(Codec.Reading<Shared> reading) {
        assertThat(reading).as("%s", reading.notices()).isInstanceOf(Codec.Read.class);
        notices.addAll(reading.notices());
        ((Codec.Read<Shared>) reading).data().files().forEach(it -> sent.merge(it.name(), it, SharingTest::newer));
    }

    private static SharedFile newer(SharedFile older, SharedFile newer) {
        return newer.name() == GbfsName.VEHICLE_TYPES ? FleetMapper.together(older, newer) : newer;
    }

    private Map<String, byte[]> published() {
        var files = new LinkedHashMap<String, byte[]>();
        Publication.of(sent).files().forEach((name, file) -> files.put(name.word(), file.bytes()));
        return files;
    }

    private List<String> codes() {
        return notices.stream().map(Notice::code).toList();
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static String old(String data) {
        return "{\"last_updated\":" + NOW + ",\"ttl\":60,\"version\":\"2.3\",\"data\":" + data + "}";
    }

    private static String now(String data) {
        return "{\"last_updated\":\"2026-11-27T09:30:00+09:00\",\"ttl\":60,\"version\":\"3.0\",\"data\":" + data + "}";
    }

    private static String vehicle(String id, String lat, String lon, String type, String more) {
        return """
                {"vehicle_id":"%s","lat":%s,"lon":%s,"is_reserved":false,"is_disabled":false,"vehicle_type_id":"%s",%s}""".formatted(id, lat, lon, type, more);
    }

    private static Payload payload(String text) {
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
