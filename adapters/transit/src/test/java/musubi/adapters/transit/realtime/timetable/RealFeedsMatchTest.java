package musubi.adapters.transit.realtime.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import musubi.adapters.transit.realtime.Feeds;
import org.junit.jupiter.api.Test;

/** How realtime of three operators fits their timetables. */
class RealFeedsMatchTest {

    @Test
    void belgianTrainsMatchTheirTimetable() throws Exception {
        var match = match("realtime/sncb-2019.gtfs.zip", "sncb-2019-trip-updates.pb", "Europe/Brussels");

        assertThat(match.trips()).isGreaterThan(200);
        assertThat(match.rate()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void californianBusesMatchTheirTimetable() throws Exception {
        var zone = "America/Los_Angeles";
        var updates = match("realtime/redding-raba.gtfs.zip", "redding-trip-updates.pb", zone);
        var positions = match("realtime/redding-raba.gtfs.zip", "redding-vehicle-positions.pb", zone);

        assertThat(updates.trips()).isPositive();
        assertThat(updates.rate()).isGreaterThanOrEqualTo(0.99);
        assertThat(positions.trips()).isPositive();
        assertThat(positions.rate()).isGreaterThanOrEqualTo(0.99);
    }

    /** None of the ids of 2024 is one of the timetable of 2019; six trips set out from the same stops at the same minute. */
    @Test
    void busesOfOkayamaAreFoundFiveYearsLater() throws Exception {
        var timetable = Feeds.real("gtfs-jp/ryobi.zip");
        var message = Feeds.realMessage("ryobi-trip-updates-2024-11-19.pb");
        var fitted = new Fitting(timetable, List::of, ZoneId.of("Asia/Tokyo")).fit(message, Map.of());

        assertThat(fitted.match().trips()).isEqualTo(30);
        assertThat(fitted.match().matched()).isZero();
        assertThat(fitted.match().rekeyed()).isEqualTo(6);
        var found = new ArrayList<String>();
        for (var entity : fitted.message().entities()) {
            var known = timetable.findTrip(Objects.requireNonNull(entity.trip()).tripId());
            known.ifPresent(trip -> {
                found.add(trip.id());
                assertThat(Objects.requireNonNull(entity.tripUpdate()).stopTimes())
                        .allSatisfy(stop -> assertThat(trip.pattern()
                                        .stops()
                                        .get(trip.pattern().at(Objects.requireNonNull(stop.stopSequence()))))
                                .isEqualTo(stop.stopId()));
            });
        }
        assertThat(found).hasSize(6).doesNotHaveDuplicates();
    }

    private static Match match(String zip, String message, String zone) throws Exception {
        return new Fitting(Feeds.real(zip), List::of, ZoneId.of(zone))
                .fit(Feeds.realMessage(message), Map.of())
                .match();
    }
}
