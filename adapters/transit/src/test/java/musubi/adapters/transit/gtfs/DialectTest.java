package musubi.adapters.transit.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import musubi.adapters.transit.SampleFeed;
import musubi.adapters.transit.gtfs.table.FeedLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which version of GTFS-JP a feed is, which no feed says. */
class DialectTest {

    private static final SampleFeed GOOD = SampleFeed.good();
    private static final SampleFeed CARDS = GOOD.with(
            "fare_attributes.txt",
            "fare_id,price,currency_type,payment_method,transfers,ic_price",
            "F,210,JPY,0,0,208");
    private static final SampleFeed READINGS = GOOD.with(
            "translations.txt",
            "table_name,field_name,language,translation,record_id",
            "stops,stop_name,ja-Hrkt,おおみかえき,A");

    private final Reader reader = new Reader();

    static Stream<Arguments> feeds() {
        return Stream.of(
                Arguments.of(GOOD, "GTFS"),
                Arguments.of(GOOD.with("translations.txt", "trans_id,lang,translation", "大甕駅,en,Omika"), "GTFS-JP v1"),
                Arguments.of(GOOD.with("pattern_jp.txt", "jp_pattern_id", "P"), "GTFS-JP v3 or later"),
                Arguments.of(READINGS, "GTFS-JP v3 or later"),
                Arguments.of(CARDS, "GTFS-JP v4"),
                Arguments.of(READINGS.with("booking_rules.txt", "booking_rule_id,booking_type", "B,0"), "GTFS-JP v4"),
                Arguments.of(GOOD.with("fare_media.txt", "fare_media_id,fare_media_type", "c,0"), "GTFS"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("feeds")
    void aFeedIsKnownByItsFilesAndColumns(SampleFeed feed, String title) {
        assertThat(reader.good(feed.zip()).facts().dialect().title()).isEqualTo(title);
    }

    @Test
    void theFourthVersionAsksForMore() {
        assertThat(reader.notices(CARDS.zip()))
                .contains(
                        "INFORMATION gtfs-jp-4-fare-agency fare_attributes.txt/agency_id",
                        "WARNING gtfs-jp-4-translated-stops translations.txt/table_name=stops")
                .doesNotContain("INFORMATION gtfs-jp-4-route-agency routes.txt/agency_id");
        assertThat(reader.notices(READINGS.zip())).noneMatch(it -> it.contains("gtfs-jp-4"));
    }

    @Test
    void translationsThatAreNoTableAreSaid() {
        var roomy = new Reader(new FeedLimits(1 << 30, 20, 100_000));
        var endless = "\"" + "x".repeat(20 << 20);

        assertThat(roomy.notices(GOOD.with("translations.txt", "table_name,language", endless)
                        .zip()))
                .contains("ERROR csv_parsing_failed translations.txt");
        assertThat(roomy.notices(GOOD.with("translations.txt", "trans_id,lang,translation", endless)
                        .zip()))
                .contains("ERROR csv_parsing_failed translations.txt");
    }
}
