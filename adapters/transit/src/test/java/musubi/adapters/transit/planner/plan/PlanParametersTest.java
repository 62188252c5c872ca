package musubi.adapters.transit.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import musubi.adapters.transit.query.BadParameter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanParametersTest {

    private static final Map<String, String> ENDS = Map.of("from", "36.5461,140.6289", "to", "stop:hill:S:1");

    private final PlanParameters parameters = new PlanParameters(
            ZoneId.of("Asia/Tokyo"), Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC));

    private PlanRequest read(String name, String value) {
        var all = new HashMap<>(ENDS);
        all.put(name, value);
        return parameters.read(all, Locale.JAPANESE);
    }

    @Test
    void twoPlacesAreEnough() {
        assertThat(parameters.read(ENDS, Locale.JAPANESE))
                .isEqualTo(new PlanRequest(
                        new Point.Coordinate(36.5461, 140.6289),
                        new Point.Stop("hill:S:1"),
                        OffsetDateTime.parse("2026-11-24T09:00:00+09:00"),
                        false,
                        5,
                        false,
                        Modes.ALL,
                        Locale.JAPANESE));
    }

    @Test
    void everythingCanBeSaid() {
        var all = new HashMap<>(ENDS);
        all.putAll(Map.of(
                "time", "2026-11-24T08:00:00Z",
                "arriveBy", "true",
                "numItineraries", "20",
                "wheelchair", "true",
                "modes", "bus, Rail",
                "lang", "en"));

        assertThat(parameters.read(all, Locale.JAPANESE))
                .isEqualTo(new PlanRequest(
                        new Point.Coordinate(36.5461, 140.6289),
                        new Point.Stop("hill:S:1"),
                        OffsetDateTime.parse("2026-11-24T08:00:00Z"),
                        true,
                        20,
                        true,
                        new Modes(Set.of("BUS", "RAIL"), false),
                        Locale.ENGLISH));
    }

    @Test
    void howSomebodyWalksCanBeSaid() {
        assertThat(read("maxWalk", "800").walking()).isEqualTo(new Walking(800, null, false, null));
        assertThat(read("walkSpeed", "0.8").walking()).isEqualTo(new Walking(null, 0.8, false, null));
        assertThat(read("avoidStairs", "true").walking()).isEqualTo(new Walking(null, null, true, null));
        assertThat(read("avoidSlopes", "true").walking()).isEqualTo(new Walking(null, null, false, 0.05));
        assertThat(read("avoidSlopes", "8").walking()).isEqualTo(new Walking(null, null, false, 0.08));
        assertThat(read("avoidSlopes", "false").walking()).isEqualTo(Walking.USUAL);
    }

    @Test
    void whatTakesThePlaceOfWalkingIsASearchOfItsOwn() {
        var modes = read("modes", "BUS,SCOOTER_RENTAL,WALK,bicycle_rental,FLEX").modes();

        assertThat(modes.sets())
                .extracting(ModeSet::name)
                .containsExactly("WALK", "BICYCLE_RENTAL", "SCOOTER_RENTAL", "FLEX");
        assertThat(read("modes", "SCOOTER_RENTAL").modes().sets())
                .extracting(ModeSet::name)
                .containsExactly("SCOOTER_RENTAL");
        assertThat(read("modes", "BUS").modes().sets()).hasSize(1);
    }

    /** Every mode of OpenTripPlanner's {@code TransitMode} that a route_type maps to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AIRPLANE",
                "BUS",
                "CABLE_CAR",
                "CARPOOL",
                "COACH",
                "FERRY",
                "FUNICULAR",
                "GONDOLA",
                "MONORAIL",
                "RAIL",
                "SUBWAY",
                "TAXI",
                "TRAM",
                "TROLLEYBUS"
            })
    void everyKindOfVehicleIsTakenByDefaultAndByItself(String mode) {
        assertThat(read("modes", mode).modes()).isEqualTo(new Modes(Set.of(mode), false));
        assertThat(parameters.read(ENDS, Locale.JAPANESE).modes().transit()).contains(mode);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:00, 2026-11-24T08:00:00+09:00",
        "2026-11-24T08:00:30, 2026-11-24T08:00:30+09:00",
        "2026-11-24T08:00:00 09:00, 2026-11-24T08:00:00+09:00",
        "2026-11-24T08:00:00.5Z, 2026-11-24T08:00:00.5Z"
    })
    void timesAreLocalUnlessTheySayOtherwise(String written, String meant) {
        assertThat(read("time", written).time()).isEqualTo(OffsetDateTime.parse(meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from|",
                "from|Hitachi",
                "from|136.5,140",
                "from|36.5",
                "from|36.5,181",
                "from|stop:S1",
                "to|NaN,NaN",
                "time|tomorrow",
                "time|2026-02-30T08:00",
                "time|08:00",
                "time|+999999999-12-31T08:00",
                "time|0001-01-01T08:00",
                "arriveBy|yes",
                "numItineraries|0",
                "numItineraries|21",
                "numItineraries|many",
                "wheelchair|1",
                "modes|BUS,ROCKET",
                "modes|,",
                "to|36.5461,140.6289",
                "from|NaN,140",
                "from|1e400,140",
                "maxWalk|-1",
                "maxWalk|NaN",
                "maxWalk|1e400",
                "maxWalk|far",
                "walkSpeed|0",
                "walkSpeed|NaN",
                "walkSpeed|1e400",
                "walkSpeed|30",
                "avoidStairs|yes",
                "avoidSlopes|-5",
                "avoidSlopes|NaN",
                "avoidSlopes|90",
                "lang|_"
            })
    void whatCannotBeReadIsNamed(String name, @Nullable String value) {
        assertThatThrownBy(() -> read(name, value == null ? "" : value))
                .isInstanceOfSatisfying(
                        BadParameter.class, it -> assertThat(it.parameter()).isEqualTo(name));
    }
}
