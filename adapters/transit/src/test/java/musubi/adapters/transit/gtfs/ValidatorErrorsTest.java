package musubi.adapters.transit.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import musubi.adapters.transit.SampleFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What MobilityData's canonical validator calls an error, and what the operator is told here: never nothing. */
class ValidatorErrorsTest {

    private static final SampleFeed GOOD = SampleFeed.good();

    private final Reader reader = new Reader();

    private static Arguments of(String rule, SampleFeed feed, String notice) {
        return Arguments.of(rule, feed, notice);
    }

    /** The feed with more columns and more rows in one table. */
    private static SampleFeed table(String name, String... lines) {
        return GOOD.with(name, lines);
    }

    private static SampleFeed stops(String... more) {
        var lines = Stream.concat(
                Stream.of(
                        "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station",
                        "A,大甕駅,36.516,140.617,,",
                        "B,常陸多賀駅,36.556,140.632,,"),
                Stream.of(more));
        return GOOD.with("stops.txt", lines.toArray(String[]::new));
    }

    /** A station with an entrance E, a node N and a platform D. */
    private static SampleFeed station(String... pathways) {
        var lines = Stream.concat(
                Stream.of("pathway_id,from_stop_id,to_stop_id,pathway_mode,is_bidirectional"), Stream.of(pathways));
        return stops("S,駅,36.5,140.6,1,", "E,口,36.5,140.6,2,S", "N,中,36.5,140.6,3,S", "D,1番,36.5,140.6,0,S")
                .with("pathways.txt", lines.toArray(String[]::new));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                of(
                        "inconsistent_agency_timezone",
                        table(
                                "agency.txt",
                                "agency_id,agency_name,agency_url,agency_timezone",
                                "0000000000101,一,https://example.com/,Asia/Tokyo",
                                "2,二,https://example.com/,Asia/Seoul"),
                        "ERROR inconsistent_agency_timezone agency.txt:3/agency_timezone"),
                of(
                        "missing_required_field: routes.agency_id",
                        table(
                                        "agency.txt",
                                        "agency_id,agency_name,agency_url,agency_timezone",
                                        "0000000000101,一,https://example.com/,Asia/Tokyo",
                                        "2,二,https://example.com/,Asia/Tokyo")
                                .with("routes.txt", "route_id,route_long_name,route_type", "R,ひたちBRT,3"),
                        "ERROR missing_required_field routes.txt:2/agency_id"),
                of(
                        "missing_required_field: agency.agency_id",
                        table(
                                "agency.txt",
                                "agency_id,agency_name,agency_url,agency_timezone",
                                "0000000000101,一,https://example.com/,Asia/Tokyo",
                                ",二,https://example.com/,Asia/Tokyo"),
                        "ERROR missing_required_field agency.txt:3/agency_id"),
                of(
                        "station_with_parent_station",
                        stops("S,駅,36.5,140.6,1,S"),
                        "ERROR station_with_parent_station stops.txt:4/parent_station"),
                of(
                        "wrong_parent_location_type",
                        stops("C,丙,36.5,140.6,0,A"),
                        "ERROR wrong_parent_location_type stops.txt:4/parent_station"),
                of(
                        "location_without_parent_station",
                        stops("E,口,36.5,140.6,2,"),
                        "ERROR location_without_parent_station stops.txt:4/parent_station"),
                of(
                        "location_with_unexpected_stop_time",
                        table(
                                "stops.txt",
                                "stop_id,stop_name,stop_lat,stop_lon,location_type",
                                "A,甲,36.5,140.6,",
                                "B,乙,36.5,140.7,1"),
                        "ERROR location_with_unexpected_stop_time stop_times.txt:3/stop_id"),
                of(
                        "unexpected_enum_value: route_type",
                        GOOD.replace("routes.txt", "ひたちBRT,3", "ひたちBRT,9999"),
                        "ERROR unexpected_enum_value routes.txt:2/route_type"),
                of(
                        "missing_required_field: stop_times.stop_id",
                        GOOD.replace("stop_times.txt", "08:18:00,B,2", "08:18:00,,2"),
                        "ERROR stop-time-without-place stop_times.txt:3/stop_id"),
                of(
                        "duplicate_key: calendar_dates",
                        table(
                                "calendar_dates.txt",
                                "service_id,date,exception_type",
                                "daily,20261201,1",
                                "daily,20261201,2"),
                        "ERROR duplicate_key calendar_dates.txt:3/service_id"),
                of(
                        "number_out_of_range: headway",
                        table("frequencies.txt", "trip_id,start_time,end_time,headway_secs", "T1,08:00:00,09:00:00,0"),
                        "ERROR number_out_of_range frequencies.txt:2/headway_secs"),
                of(
                        "start_and_end_range_out_of_order",
                        table(
                                "frequencies.txt",
                                "trip_id,start_time,end_time,headway_secs",
                                "T1,09:00:00,08:00:00,600"),
                        "ERROR start_and_end_range_out_of_order frequencies.txt:2/end_time"),
                of(
                        "transfer: missing_required_field",
                        table(
                                "transfers.txt",
                                "from_stop_id,to_stop_id,from_trip_id,to_trip_id,transfer_type",
                                ",B,,,0"),
                        "ERROR missing_required_field transfers.txt:2/from_stop_id"),
                of(
                        "in-seat: missing_required_field",
                        table(
                                "transfers.txt",
                                "from_stop_id,to_stop_id,from_trip_id,to_trip_id,transfer_type",
                                "B,A,T1,,4"),
                        "ERROR missing_required_field transfers.txt:2/to_trip_id"),
                of(
                        "transfer_with_invalid_stop_location_type",
                        stops("S,駅,36.5,140.6,1,", "E,口,36.5,140.6,2,S")
                                .with("transfers.txt", "from_stop_id,to_stop_id,transfer_type", "A,E,0"),
                        "ERROR transfer_with_invalid_stop_location_type transfers.txt:2/to_stop_id"),
                of(
                        "pathway_to_wrong_location_type",
                        stops("S,駅,36.5,140.6,1,", "E,口,36.5,140.6,2,S")
                                .with(
                                        "pathways.txt",
                                        "pathway_id,from_stop_id,to_stop_id,pathway_mode,is_bidirectional",
                                        "P,E,S,1,1"),
                        "ERROR pathway_to_wrong_location_type pathways.txt:2/to_stop_id"),
                of(
                        "invalid_row_length",
                        GOOD.replace("stops.txt", "B,常陸多賀駅,36.556,140.632,2", "B,常陸多賀駅,36.556,140.632,2,余り"),
                        "ERROR invalid_row_length stops.txt:3"),
                of(
                        "invalid_currency",
                        table(
                                "fare_attributes.txt",
                                "fare_id,price,currency_type,payment_method,transfers",
                                "F,100,ZZZ,0,0"),
                        "ERROR invalid_currency fare_attributes.txt:2/currency_type"));
    }

    static Stream<Arguments> told() {
        return Stream.of(
                of(
                        "duplicate_key: fare_rules",
                        table(
                                        "fare_attributes.txt",
                                        "fare_id,price,currency_type,payment_method,transfers",
                                        "F,100,JPY,0,0")
                                .with("fare_rules.txt", "fare_id,route_id", "F,R", "F,R"),
                        "WARNING row-duplicate fare_rules.txt:3"),
                of(
                        "new_line_in_value",
                        GOOD.replace("stops.txt", "常陸多賀駅", "\"常陸\n多賀駅\""),
                        "WARNING new_line_in_value stops.txt:3/stop_name"),
                of(
                        "stop_time_with_only_arrival_or_departure_time",
                        GOOD.replace("stop_times.txt", "T1,08:18:00,08:18:00", "T1,08:18:00,"),
                        "WARNING stop_time_with_only_arrival_or_departure_time stop_times.txt:3/departure_time"),
                of(
                        "block_trips_with_overlapping_stop_times",
                        table("trips.txt", "route_id,service_id,trip_id,block_id", "R,daily,T1,B", "R,daily,T2,B")
                                .replace("stop_times.txt", "T2,23:50:00,23:50:00", "T2,08:10:00,08:10:00"),
                        "WARNING block_trips_with_overlapping_stop_times trips.txt:3/block_id"),
                of(
                        "overlapping_frequency",
                        table(
                                "frequencies.txt",
                                "trip_id,start_time,end_time,headway_secs",
                                "T1,08:00:00,09:00:00,600",
                                "T1,08:30:00,10:00:00,600"),
                        "WARNING overlapping_frequency frequencies.txt:3/start_time"),
                of(
                        "decreasing_or_equal_stop_time_distance",
                        table(
                                "stop_times.txt",
                                "trip_id,arrival_time,departure_time,stop_id,stop_sequence,shape_dist_traveled",
                                "T1,08:00:00,08:00:00,A,1,5",
                                "T1,08:18:00,08:18:00,B,2,4",
                                "T2,08:00:00,08:00:00,A,1,",
                                "T2,08:18:00,08:18:00,B,2,"),
                        "WARNING decreasing_or_equal_stop_time_distance stop_times.txt:3/shape_dist_traveled"),
                of(
                        "decreasing_shape_distance",
                        table(
                                "shapes.txt",
                                "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,shape_dist_traveled",
                                "P,36.5,140.6,1,2",
                                "P,36.6,140.6,2,1"),
                        "WARNING decreasing_shape_distance shapes.txt:3/shape_dist_traveled"),
                of("point_near_pole", stops("C,極,89.5,140.6,,"), "WARNING stop-at-no-place stops.txt:4/stop_lat"),
                of("point_near_origin", stops("C,海,0.5,0.5,,"), "WARNING stop-at-no-place stops.txt:4/stop_lat"),
                of(
                        "foreign_key_violation: fares",
                        table("fare_leg_rules.txt", "fare_product_id", "NONE"),
                        "WARNING foreign_key_violation fare_leg_rules.txt:2/fare_product_id"),
                of(
                        "fare_transfer_rule_duration_limit_without_type",
                        table("fare_transfer_rules.txt", "duration_limit,fare_transfer_type", "3600,0"),
                        "WARNING missing_required_field fare_transfer_rules.txt:2/duration_limit_type"),
                of(
                        "fare_transfer_rule_with_forbidden_transfer_count",
                        table("fare_transfer_rules.txt", "transfer_count,fare_transfer_type", "2,0"),
                        "WARNING value-forbidden fare_transfer_rules.txt:2/transfer_count"),
                of(
                        "timeframe_only_start_or_end_time_specified",
                        table(
                                "timeframes.txt",
                                "timeframe_group_id,start_time,end_time,service_id",
                                "TF,08:00:00,,daily"),
                        "WARNING missing_required_field timeframes.txt:2/end_time"),
                of(
                        "timeframe_start_or_end_time_greater_than_twenty_four_hours",
                        table(
                                "timeframes.txt",
                                "timeframe_group_id,start_time,end_time,service_id",
                                "TF,08:00:00,25:00:00,daily"),
                        "WARNING invalid_time timeframes.txt:2/end_time"),
                of(
                        "invalid_currency_amount",
                        table("fare_products.txt", "fare_product_id,amount,currency", "F,100.50,JPY"),
                        "WARNING invalid_currency_amount fare_products.txt:2/amount"),
                of(
                        "translation_unknown_table_name",
                        table(
                                "translations.txt",
                                "table_name,field_name,language,translation,record_id",
                                "stop,stop_name,en,A,A"),
                        "WARNING translation_unknown_table_name translations.txt:2/table_name"),
                of(
                        "translation_foreign_key_violation",
                        table(
                                "translations.txt",
                                "table_name,field_name,language,translation,record_id",
                                "stops,stop_name,en,A,Z"),
                        "WARNING translation_foreign_key_violation translations.txt:2/record_id"),
                of("malformed_json", table("locations.geojson", "{"), "WARNING geojson-invalid locations.geojson"),
                of(
                        "forbidden_same_day_booking_field_value",
                        table(
                                "booking_rules.txt",
                                "booking_rule_id,booking_type,prior_notice_duration_min,prior_notice_last_day",
                                "B,1,60,2"),
                        "WARNING value-forbidden booking_rules.txt:2/prior_notice_last_day"),
                of(
                        "invalid_email",
                        GOOD.replace("feed_info.txt", "feed_lang", "feed_lang,feed_contact_email")
                                .replace("feed_info.txt", "/,ja", "/,ja,nobody"),
                        "WARNING invalid_email feed_info.txt:2/feed_contact_email"),
                of(
                        "timeframe_overlap",
                        table(
                                "timeframes.txt",
                                "timeframe_group_id,start_time,end_time,service_id",
                                "TF,08:00:00,10:00:00,daily",
                                "TF,09:00:00,11:00:00,daily"),
                        "WARNING timeframe_overlap timeframes.txt:3/start_time"),
                of(
                        "duplicate_fare_media",
                        table("fare_media.txt", "fare_media_id,fare_media_name,fare_media_type", "A,IC,2", "B,IC,2"),
                        "WARNING duplicate_fare_media fare_media.txt:3/fare_media_name"),
                of(
                        "pathway_loop",
                        station("P,N,N,1,1", "Q,E,N,1,1", "R,N,D,1,1"),
                        "WARNING pathway_loop pathways.txt:2/to_stop_id"),
                of(
                        "pathway_dangling_generic_node",
                        station("Q,E,N,1,1", "R,E,D,1,1"),
                        "WARNING pathway_dangling_generic_node stops.txt:6/stop_id"),
                of(
                        "pathway_unreachable_location: nobody gets there",
                        station("Q,E,N,1,1", "R,D,N,1,0"),
                        "WARNING pathway_unreachable_location stops.txt:7/stop_id"),
                of(
                        "pathway_unreachable_location: nobody gets out",
                        station("Q,E,N,1,1", "R,N,D,1,0"),
                        "WARNING pathway_unreachable_location stops.txt:7/stop_id"),
                of(
                        "booking-unknown",
                        table("location_groups.txt", "location_group_id", "G")
                                .with("location_group_stops.txt", "location_group_id,stop_id", "G,A")
                                .with(
                                        "stop_times.txt",
                                        "trip_id,stop_sequence,location_group_id,start_pickup_drop_off_window,end_pickup_drop_off_window,pickup_type,drop_off_type",
                                        "T1,1,G,08:00:00,17:00:00,2,1",
                                        "T1,2,G,08:00:00,17:00:00,1,2"),
                        "WARNING booking-unknown stop_times.txt:2/pickup_booking_rule_id"),
                of(
                        "bidirectional_exit_gate",
                        stops("S,駅,36.5,140.6,1,", "E,口,36.5,140.6,2,S", "N,中,36.5,140.6,3,S")
                                .with(
                                        "pathways.txt",
                                        "pathway_id,from_stop_id,to_stop_id,pathway_mode,is_bidirectional",
                                        "P,E,N,7,1"),
                        "WARNING bidirectional_exit_gate pathways.txt:2/is_bidirectional"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatKeepsAConsumerFromLoadingIsRefused(String rule, SampleFeed feed, String notice) {
        assertThat(reader.notices(feed.zip())).contains(notice);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("told")
    void whatHarmsLessIsToldAndTaken(String rule, SampleFeed feed, String notice) {
        assertThat(reader.good(feed.zip()).notices()).map(Reader::line).contains(notice);
    }

    /** All columns of the reference of today, and those of GTFS-Flex and of Fares V2. */
    @Test
    void columnsOfTheStandardAreKnown() {
        var feed = table(
                        "attributions.txt",
                        "organization_name,is_producer,is_operator,is_authority,attribution_url,attribution_email,attribution_phone",
                        "市,1,0,0,,,")
                .with("networks.txt", "network_id,network_name", "N,網")
                .with("route_networks.txt", "network_id,route_id", "N,R")
                .with("areas.txt", "area_id,area_name", "A,区")
                .with("stop_areas.txt", "area_id,stop_id", "A,A")
                .with("location_groups.txt", "location_group_id,location_group_name", "G,群")
                .with("location_group_stops.txt", "location_group_id,stop_id", "G,A");

        assertThat(reader.good(feed.zip()).notices()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("optional")
    void anOptionalFileOfNoBytesIsAsGoodAsNone(String name) throws IOException {
        var feed = reader.good(GOOD.with(name, new byte[0]).zip());

        assertThat(feed.notices()).map(Reader::line).containsExactly("INFORMATION table-empty-optional " + name);
        assertThat(Reader.files(feed.normalised().bytes())).doesNotContainKey(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "  \n", "\r\n\r\n", "\uFEFF", "\u3000\n"})
    void anOptionalFileOfBlanksIsAsGoodAsNone(String blanks) throws IOException {
        var feed = reader.good(
                GOOD.with("shapes.txt", blanks.getBytes(StandardCharsets.UTF_8)).zip());

        assertThat(feed.notices()).map(Reader::line).containsExactly("INFORMATION table-empty-optional shapes.txt");
        assertThat(Reader.files(feed.normalised().bytes())).doesNotContainKey("shapes.txt");
    }

    static List<String> optional() {
        return List.of(
                "shapes.txt", "transfers.txt", "fare_rules.txt", "frequencies.txt", "translations.txt", "levels.txt");
    }
}
