package musubi.adapters.transit.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import musubi.adapters.transit.SampleFeed;
import org.junit.jupiter.api.Test;

/** From what operators send to today's GTFS. */
class NormaliserTest {

    private static final SampleFeed GOOD = SampleFeed.good();

    private final Reader reader = new Reader();

    @Test
    void translationsByTextBecomeTranslationsByField() throws IOException {
        var feed = reader.good(GOOD.with(
                        "translations.txt",
                        "trans_id,lang,translation",
                        "常陸多賀駅,ja-HrKt,ひたちたがえき",
                        "常陸多賀駅,en,Hitachi-Taga Station",
                        "常陸多賀駅,en,Hitachi-Taga Station",
                        "大甕駅,en,Omika Station",
                        "大甕駅,en,Omika",
                        "ひたちＢＲＴ,en,Hitachi BRT",
                        "架空交通,en,Fictional Transit",
                        "廃止バス停,en,Closed Stop",
                        "大甕駅,fr,")
                .zip());

        assertThat(Reader.files(feed.normalised().bytes()).get("translations.txt"))
                .isEqualTo("""
                        table_name,field_name,language,translation,field_value
                        stops,stop_name,ja-Hrkt,ひたちたがえき,常陸多賀駅
                        trips,trip_headsign,ja-Hrkt,ひたちたがえき,常陸多賀駅
                        stops,stop_name,en,Hitachi-Taga Station,常陸多賀駅
                        trips,trip_headsign,en,Hitachi-Taga Station,常陸多賀駅
                        stops,stop_name,en,Omika Station,大甕駅
                        routes,route_long_name,en,Hitachi BRT,ひたちBRT
                        agency,agency_name,en,Fictional Transit,架空交通
                        feed_info,feed_publisher_name,en,Fictional Transit,
                        """);
        assertThat(feed.notices())
                .map(Reader::line)
                .containsExactly(
                        "WARNING translation-contradicts translations.txt:6/trans_id",
                        "WARNING translation-unused translations.txt:9/trans_id",
                        "WARNING gtfs-jp-fares fare_attributes.txt/fare_id",
                        "INFORMATION translation-empty translations.txt:10/translation",
                        "INFORMATION translations-rewritten translations.txt",
                        "INFORMATION gtfs-jp-start-date feed_info.txt/feed_start_date",
                        "INFORMATION gtfs-jp-end-date feed_info.txt/feed_end_date",
                        "INFORMATION gtfs-jp-version feed_info.txt/feed_version");
        assertThat(feed.facts().dialect().title()).isEqualTo("GTFS-JP v1");
    }

    @Test
    void translationsOfTodayStayAsTheyAre() throws IOException {
        var translations = "table_name,field_name,language,translation,record_id,record_sub_id,field_value\n"
                + "stops,stop_name,en,Omika Station,A,,\n";
        var feed =
                reader.good(GOOD.with("translations.txt", translations.strip()).zip());

        assertThat(feed.notices()).isEmpty();
        assertThat(Reader.files(feed.normalised().bytes())).containsEntry("translations.txt", translations);
    }

    @Test
    void routesOfTheOldFormBecomePatterns() throws IOException {
        var feed = reader.good(GOOD.with(
                        "routes_jp.txt",
                        "route_id,route_update_date,origin_stop,via_stop,destination_stop",
                        "R,20260401,大甕駅,河原子,常陸多賀駅")
                .zip());

        var files = Reader.files(feed.normalised().bytes());
        assertThat(files.get("pattern_jp.txt")).isEqualTo("""
                        jp_pattern_id,route_update_date,origin_stop,via_stop,destination_stop
                        R,20260401,大甕駅,河原子,常陸多賀駅
                        """);
        assertThat(files.get("trips.txt")).isEqualTo("""
                        route_id,service_id,trip_id,trip_headsign,jp_pattern_id
                        R,daily,T1,常陸多賀駅,R
                        R,daily,T2,常陸多賀駅,R
                        """);
        assertThat(files).containsKey("routes_jp.txt");
    }

    @Test
    void aMissingFeedInfoIsMadeFromTheAgencyAndTheCalendar() throws IOException {
        var feed = reader.good(GOOD.without("feed_info.txt").zip());

        assertThat(Reader.files(feed.normalised().bytes()).get("feed_info.txt")).isEqualTo("""
                        feed_publisher_name,feed_publisher_url,feed_lang,feed_start_date,feed_end_date
                        架空交通,https://example.com/,ja,20260101,20271231
                        """);
    }

    @Test
    void aStationWithoutAPlaceIsPutAmidItsStops() throws IOException {
        var feed = reader.good(GOOD.with(
                        "stops.txt",
                        "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station",
                        "S,大甕駅,,,1,",
                        "A,大甕駅,36.516,140.616,0,S",
                        "B,大甕駅,36.518,140.618,0,S")
                .zip());

        assertThat(Reader.files(feed.normalised().bytes()).get("stops.txt")).contains("S,大甕駅,36.517000,140.617000,1,");
        assertThat(feed.notices())
                .map(Reader::line)
                .containsExactly("WARNING station-without-place stops.txt:2/stop_lat");
    }

    @Test
    void riderCategoriesOfTheDraftGetTheNameOfToday() throws IOException {
        var feed = reader.good(
                GOOD.with("rider_categories.txt", "rider_category_id,rider_category_description", "0,大人", "1,小児")
                        .zip());

        assertThat(Reader.files(feed.normalised().bytes()))
                .containsEntry("rider_categories.txt", "rider_category_id,rider_category_name\n0,大人\n1,小児\n");
        assertThat(feed.notices())
                .map(Reader::line)
                .containsExactly("WARNING rider-categories-draft rider_categories.txt");
    }

    @Test
    void equalFeedsGiveEqualBytes() {
        assertThat(reader.good(GOOD.zip()).normalised().bytes())
                .isEqualTo(reader.good(GOOD.in("folder/").zip()).normalised().bytes());
    }

    @Test
    void staysInSeatsAreGivenTheStopsOfTheirTrips() throws IOException {
        var feed = reader.good(GOOD.with("transfers.txt", "from_trip_id,to_trip_id,transfer_type", "T1,T2,4")
                .zip());

        assertThat(Reader.files(feed.normalised().bytes()))
                .containsEntry(
                        "transfers.txt",
                        "from_trip_id,to_trip_id,transfer_type,from_stop_id,to_stop_id\nT1,T2,4,B,A\n");
        assertThat(feed.notices())
                .map(Reader::line)
                .containsExactly(
                        "INFORMATION transfer-stops-filled transfers.txt:2/from_stop_id",
                        "INFORMATION transfer-stops-filled transfers.txt:2/to_stop_id");
    }

    @Test
    void aLineBreakInAValueBecomesABlank() throws IOException {
        var feed = reader.good(
                GOOD.replace("stops.txt", "常陸多賀駅", "\"常陸\r\n\"\"多賀\"\"\t駅\"").zip());

        assertThat(Reader.files(feed.normalised().bytes()).get("stops.txt"))
                .contains("\nB,\"常陸 \"\"多賀\"\" 駅\",36.556,140.632,2\n");
    }

    @Test
    void ofTwoEqualRowsOneIsKept() throws IOException {
        var feed = reader.good(GOOD.with(
                        "stop_times.txt",
                        "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
                        "T1,08:00:00,08:00:00,A,1",
                        "T1,08:00:00,08:00:00,A,1",
                        "T1,08:18:00,08:18:00,B,2",
                        "T2,23:50:00,23:50:00,A,1",
                        "T2,24:08:00,24:08:00,B,2")
                .zip());

        assertThat(feed.notices()).map(Reader::line).containsExactly("WARNING row-duplicate stop_times.txt:3");
        assertThat(Reader.files(feed.normalised().bytes()).get("stop_times.txt"))
                .hasLineCount(5)
                .containsOnlyOnce("T1,08:00:00,08:00:00,A,1");
    }
}
