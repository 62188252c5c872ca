package musubi.adapters.transit.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a way causes: what is known, and nothing else. */
class Co2MapperTest {

    private static final String WALK = "{\"mode\":\"WALK\",\"distance\":400}";
    private static final String BUS = "{\"mode\":\"BUS\",\"transitLeg\":true,\"distance\":10000}";
    private static final String FERRY = "{\"mode\":\"FERRY\",\"transitLeg\":true,\"distance\":1000}";

    @Test
    void whatTheOperatorSaysCountsBeforeTheAverage() throws Exception {
        assertThat(legs("512.34", WALK, BUS))
                .containsExactly(new LegCo2(0, LegCo2.Basis.OWN_STRENGTH), new LegCo2(512.3, LegCo2.Basis.FEED));
        assertThat(legs("null", BUS)).containsExactly(new LegCo2(836, LegCo2.Basis.NATIONAL_AVERAGE));
    }

    /** OpenTripPlanner adds up what it knows of: of two rides the figure may be that of one. */
    @Test
    void aSumOfSeveralRidesIsNotTrusted() throws Exception {
        assertThat(legs("5", BUS, BUS)).containsOnly(new LegCo2(836, LegCo2.Basis.NATIONAL_AVERAGE));
    }

    @Test
    void whatIsInNoTableIsNotKnownAndNeverZero() throws Exception {
        var legs = legs("null", WALK, FERRY);

        assertThat(legs.getLast()).isNull();
        assertThat(Co2Mapper.sum(legs)).isNull();
        assertThat(Co2Mapper.sum(legs("null", WALK))).isZero();
    }

    @Test
    void whatIsHiredHasAMotorUnlessItIsSaidToHaveNone() throws Exception {
        assertThat(legs(
                        "null",
                        "{\"mode\":\"SCOOTER\",\"rentedBike\":true,\"distance\":2000}",
                        "{\"mode\":\"BICYCLE\",\"rentedBike\":true,\"distance\":2000}",
                        "{\"mode\":\"BICYCLE\",\"rentedBike\":true,\"distance\":2000,\"from\":{\"rentalVehicle\":{\"vehicleType\":{\"propulsionType\":\"HUMAN\"}}}}",
                        "{\"mode\":\"BICYCLE\",\"distance\":2000}"))
                .containsExactly(
                        new LegCo2(12.6, LegCo2.Basis.ESTIMATE),
                        new LegCo2(6, LegCo2.Basis.ESTIMATE),
                        new LegCo2(0, LegCo2.Basis.OWN_STRENGTH),
                        new LegCo2(0, LegCo2.Basis.OWN_STRENGTH));
    }

    @Test
    void aCarIsCountedByTheKilometreAndByThoseInIt() {
        assertThat(Co2Mapper.byCar(10_000)).isEqualTo(1307.7);
    }

    private static List<@Nullable LegCo2> legs(String told, String... legs) throws Exception {
        var itinerary = "{\"emissionsPerPerson\":{\"co2\":%s},\"legs\":[%s]}".formatted(told, String.join(",", legs));
        return new Co2Mapper().legs(JsonMapper.builder().build().readTree(itinerary));
    }
}
