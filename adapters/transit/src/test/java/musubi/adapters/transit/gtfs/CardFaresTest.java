package musubi.adapters.transit.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import musubi.adapters.transit.SampleFeed;
import org.junit.jupiter.api.Test;

/** What a ride costs with a transit card: from GTFS-JP's own column to Fares V2. */
class CardFaresTest {

    private static final SampleFeed FEED = SampleFeed.good()
            .with(
                    "fare_attributes.txt",
                    "fare_id,price,currency_type,payment_method,transfers,ic_price",
                    "near,210,JPY,0,0,208",
                    "flat,180.0,JPY,0,0,-1",
                    "far,320,JPY,0,0,",
                    "night,500,JPY,0,0,499")
            .with(
                    "fare_rules.txt",
                    "fare_id,route_id,origin_id,destination_id,contains_id",
                    "near,R,1,2,",
                    "near,R,2,1,",
                    "far,,1,9,",
                    "night,,1,2,9");

    private final Reader reader = new Reader();

    private Map<String, String> published(SampleFeed feed) throws IOException {
        return Reader.files(reader.good(feed.zip()).normalised().bytes());
    }

    @Test
    void eachFareGetsAPriceInCashAndOneWithACard() throws IOException {
        assertThat(published(FEED)).containsEntry("fare_media.txt", """
                        fare_media_id,fare_media_name,fare_media_type
                        cash,現金,0
                        ic,ICカード,2
                        """).containsEntry("fare_products.txt", """
                        fare_product_id,fare_media_id,amount,currency
                        near,cash,210,JPY
                        near,ic,208,JPY
                        flat,cash,180,JPY
                        far,cash,320,JPY
                        night,cash,500,JPY
                        night,ic,499,JPY
                        """);
    }

    @Test
    void zonesBecomeAreasAndRoutesNetworksAndRulesWithoutAPlaceHoldEverywhere() throws IOException {
        assertThat(published(FEED))
                .containsEntry("areas.txt", "area_id\n1\n2\n")
                .containsEntry("stop_areas.txt", "area_id,stop_id\n1,A\n2,B\n")
                .containsEntry("networks.txt", "network_id\nroute:R\n")
                .containsEntry("route_networks.txt", "network_id,route_id\nroute:R,R\n")
                .containsEntry("fare_leg_rules.txt", """
                        network_id,from_area_id,to_area_id,fare_product_id,rule_priority
                        route:R,1,2,near,0
                        route:R,2,1,near,0
                        ,,,flat,0
                        """)
                .containsKeys("fare_attributes.txt", "fare_rules.txt");
    }

    @Test
    void whatCannotBeSaidIsTold() {
        assertThat(reader.notices(FEED.zip()))
                .contains(
                        "WARNING fare-rule-not-carried fare_rules.txt:5/contains_id",
                        "INFORMATION ic-fares-added fare_attributes.txt");
    }

    @Test
    void aFareOfOneOfSeveralAgenciesHoldsOnItsRoutesAlone() throws IOException {
        var two = FEED.with(
                        "agency.txt",
                        "agency_id,agency_name,agency_url,agency_timezone",
                        "1,一,https://example.com/,Asia/Tokyo",
                        "2,二,https://example.com/,Asia/Tokyo")
                .with("routes.txt", "route_id,agency_id,route_long_name,route_type", "R,1,甲,3", "S,1,乙,3", "T,2,丙,3")
                .with(
                        "fare_attributes.txt",
                        "fare_id,price,currency_type,payment_method,transfers,agency_id,ic_price",
                        "near,210,JPY,0,0,1,208",
                        "flat,180,JPY,0,0,1,178")
                .with("fare_rules.txt", "fare_id,route_id", "near,R");

        assertThat(published(two))
                .containsEntry("route_networks.txt", "network_id,route_id\nroute:R,R\nagency:1,S\n")
                .containsEntry("fare_leg_rules.txt", """
                        network_id,from_area_id,to_area_id,fare_product_id,rule_priority
                        route:R,,,near,0
                        agency:1,,,flat,0
                        route:R,,,flat,0
                        """);
    }

    @Test
    void faresThatAFeedSaysInFaresV2ItselfAreLeftAlone() throws IOException {
        var own = FEED.with("fare_media.txt", "fare_media_id,fare_media_name,fare_media_type", "suica,Suica,2");

        assertThat(reader.notices(own.zip())).contains("INFORMATION ic-price-not-used fare_attributes.txt");
        assertThat(published(own)).doesNotContainKeys("fare_products.txt", "fare_leg_rules.txt");
    }

    @Test
    void aColumnWithoutAValueSaysNothing() throws IOException {
        var none = FEED.with(
                "fare_attributes.txt",
                "fare_id,price,currency_type,payment_method,transfers,ic_price",
                "near,210,JPY,0,0,",
                "flat,210,JPY,0,0,-1",
                "far,210,JPY,0,0,",
                "night,210,JPY,0,0,");

        assertThat(published(none)).doesNotContainKeys("fare_media.txt", "fare_products.txt");
    }

    @Test
    void whatIsPublishedNeedsNothingMore() throws IOException {
        var once = reader.good(FEED.zip()).normalised().bytes();

        assertThat(Reader.files(reader.good(once).normalised().bytes())).isEqualTo(Reader.files(once));
        assertThat(reader.notices(once)).noneMatch(it -> it.startsWith("WARNING foreign_key_violation fare_leg"));
    }
}
