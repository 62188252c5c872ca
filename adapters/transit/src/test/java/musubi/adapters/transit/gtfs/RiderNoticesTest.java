package musubi.adapters.transit.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import musubi.adapters.transit.SampleFeed;
import org.junit.jupiter.api.Test;

/** What a rider would notice. */
class RiderNoticesTest {

    /** Drawn, and open to wheelchairs. */
    private static final SampleFeed GOOD = SampleFeed.good()
            .with(
                    "stops.txt",
                    "stop_id,stop_name,stop_lat,stop_lon,wheelchair_boarding",
                    "A,大甕駅,36.516,140.617,1",
                    "B,常陸多賀駅,36.556,140.632,2")
            .with(
                    "shapes.txt",
                    "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence",
                    "P,36.516,140.617,1",
                    "P,36.536,140.6245,2",
                    "P,36.556,140.632,3")
            .with(
                    "trips.txt",
                    "route_id,service_id,trip_id,shape_id,wheelchair_accessible",
                    "R,daily,T1,P,1",
                    "R,daily,T2,P,2");

    private final Reader reader = new Reader();

    private List<String> notices(SampleFeed feed) {
        return reader.read(feed.zip()).notices().stream().map(Reader::line).toList();
    }

    @Test
    void ofAFeedThatSaysAllNothingIsTold() {
        assertThat(notices(GOOD)).isEmpty();
    }

    @Test
    void whatIsNotSaidOfWheelchairsIsUnknown() {
        assertThat(notices(GOOD.replace("stops.txt", "140.617,1", "140.617,0").replace("trips.txt", "T2,P,2", "T2,P,")))
                .containsExactly(
                        "WARNING wheelchair-unknown stops.txt:2/wheelchair_boarding",
                        "WARNING wheelchair-unknown trips.txt:3/wheelchair_accessible");
    }

    @Test
    void aPlatformIsAsItsStationIs() {
        assertThat(notices(GOOD.with(
                        "stops.txt",
                        "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,wheelchair_boarding",
                        "S,大甕駅,36.516,140.617,1,,1",
                        "A,大甕駅,36.516,140.617,,S,",
                        "B,常陸多賀駅,36.556,140.632,,,2")))
                .isEmpty();
    }

    @Test
    void tripsWithoutAShapeAreNamed() {
        assertThat(notices(GOOD.replace("trips.txt", "T2,P,2", "T2,,2")))
                .containsExactly("WARNING trips-without-shape trips.txt:3/shape_id");
    }

    @Test
    void aStopBesideTheLineIsNamedOnceForTheShape() {
        // 0.0012 degrees of longitude are 107 m here, and the line goes past at an angle
        assertThat(notices(GOOD.replace("stops.txt", "140.632", "140.6340")))
                .containsExactly("WARNING stop_too_far_from_shape stop_times.txt:3/stop_id");
        assertThat(notices(GOOD.replace("stops.txt", "140.632", "140.6328"))).isEmpty();
    }

    @Test
    void aStopBetweenTwoPointsIsNear() {
        assertThat(notices(GOOD.replace("stops.txt", "36.556,140.632", "36.546,140.62825")))
                .isEmpty();
    }

    @Test
    void aBusThatFliesIsNamedWithItsSpeed() {
        // 4.6 km in one minute, and the one by which times are rounded
        var fast = GOOD.replace("stop_times.txt", "T1,08:18:00,08:18:00", "T1,08:00:30,08:00:30");

        assertThat(notices(fast))
                .containsExactly("WARNING fast_travel_between_consecutive_stops stop_times.txt:3/arrival_time");
        assertThat(reader.read(fast.zip()).notices().getFirst().text().en()).contains("T1 (55");
        assertThat(notices(GOOD.replace("stop_times.txt", "T1,08:18:00,08:18:00", "T1,08:02:00,08:02:00")))
                .isEmpty();
    }

    @Test
    void aRailwayMayBeFasterThanABus() {
        var train = GOOD.replace("stop_times.txt", "T1,08:18:00,08:18:00", "T1,08:00:50,08:00:50");

        assertThat(notices(train)).hasSize(1);
        assertThat(notices(train.replace("routes.txt", "BRT,3", "BRT,2"))).isEmpty();
    }

    @Test
    void betweenTwoTimesTheWholeWayCounts() {
        var waypoint = GOOD.with(
                        "stops.txt",
                        "stop_id,stop_name,stop_lat,stop_lon,wheelchair_boarding",
                        "A,大甕駅,36.516,140.617,1",
                        "M,途中,36.536,140.6245,1",
                        "B,常陸多賀駅,36.556,140.632,2")
                .with(
                        "stop_times.txt",
                        "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
                        "T1,08:00:00,08:00:00,A,1",
                        "T1,,,M,2",
                        "T1,08:00:30,08:00:30,B,3",
                        "T2,23:50:00,23:50:00,A,1",
                        "T2,24:08:00,24:08:00,B,2");

        assertThat(notices(waypoint))
                .containsExactly("WARNING fast_travel_between_consecutive_stops stop_times.txt:4/arrival_time");
    }
}
