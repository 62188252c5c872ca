package musubi.adapters.transit.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A plan as the door writes it, read for people. */
class TripMapperTest {

    private static final String PLAN = """
            {"itineraries": [{
              "start": "2026-11-28T08:00:10+09:00", "end": "2026-11-28T08:31:00+09:00", "duration": 1850, "transfers": 1,
              "walkDistance": 312.4, "fare": {"amount": 220, "currency": "JPY"}, "co2": {"byCar": 640.4}, "stepFree": {"answer": "UNKNOWN"},
              "legs": [
                {"mode": "WALK", "duration": 61, "distance": 312.4,
                 "start": {"scheduled": "2026-11-28T08:00:10+09:00"}, "end": {"scheduled": "2026-11-28T08:01:11+09:00"},
                 "from": {"lat": 36.5, "lon": 140.6}, "to": {"name": "水木", "lat": 36.51, "lon": 140.61}, "stops": [], "alerts": []},
                {"mode": "BUS", "duration": 600, "distance": 4000,
                 "start": {"scheduled": "2026-11-28T08:05:00+09:00", "estimated": "2026-11-28T08:08:20+09:00"},
                 "end": {"scheduled": "2026-11-28T08:31:00+09:00"},
                 "from": {"name": "水木", "lat": 36.51, "lon": 140.61, "platform": "2", "wheelchair": "NO_INFORMATION"},
                 "to": {"name": "大甕駅", "lat": 36.52, "lon": 140.62},
                 "route": {"id": "f:60", "shortName": "60", "color": "00913A", "agency": "架空交通"},
                 "trip": {"id": "f:1", "headsign": "高鈴台", "sameVehicle": false, "realTime": true, "realTimeState": "UPDATED"},
                 "stops": [{"place": {"name": "水木"}}, {"place": {"name": "泉が森"}, "departure": {"scheduled": "2026-11-28T08:12:00+09:00"}}, {"place": {"name": "大甕駅"}}],
                 "alerts": [{"header": "迂回", "url": "javascript:alert(1)"}]}]}]}
            """;

    @Test
    void aTripIsReadWithWhatIsKnownOfItAndNothingElse() throws IOException {
        var trip = trip(PLAN);

        assertThat(trip.start()).isEqualTo("8:00");
        assertThat(trip.end()).isEqualTo("8:31");
        assertThat(trip.day()).as("tomorrow").isEqualTo("11/28");
        assertThat(trip.minutes()).isEqualTo(31);
        assertThat(trip.walk()).isEqualTo(312);
        assertThat(trip.fare()).isEqualTo(220);
        assertThat(trip.cardFare()).isNull();
        assertThat(trip.grams()).as("nobody knows it").isNull();
        assertThat(trip.carGrams()).isEqualTo(640);
        assertThat(trip.stepFree()).isEqualTo("UNKNOWN");
        assertThat(trip.delay()).isEqualTo(3);
        assertThat(trip.isAlerted()).isTrue();
        assertThat(trip.rides()).extracting(TripLeg::line).containsExactly("60");
    }

    @Test
    void aLegSaysWhenItIsExpectedAndWhatTheTimetableSays() throws IOException {
        var bus = trip(PLAN).legs().getLast();

        assertThat(bus.from()).isEqualTo(new TripEnd("水木", "8:08", "8:05", "2", "no_information", 36.51, 140.61));
        assertThat(bus.to().planned()).isNull();
        assertThat(bus.between()).containsExactly(new TripCall("泉が森", "8:12"));
        assertThat(bus.symbol()).isEqualTo("bus");
        assertThat(bus.alerts().getFirst().isLinked())
                .as("an address that is none")
                .isFalse();
    }

    @Test
    void aFareInAnotherCurrencyIsNoYenAndAWalkOfASecondTakesAMinute() throws IOException {
        var trip = trip(PLAN.replace("JPY", "USD").replace("\"duration\": 61", "\"duration\": 1"));

        assertThat(trip.fare()).isNull();
        assertThat(trip.legs().getFirst().minutes()).isEqualTo(1);
    }

    private static Trip trip(String plan) throws IOException {
        return new TripMapper(LocalDate.of(2026, 11, 27))
                .map(new ObjectMapper().readTree(plan))
                .getFirst();
    }
}
