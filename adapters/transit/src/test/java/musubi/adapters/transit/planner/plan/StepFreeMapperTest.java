package musubi.adapters.transit.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import musubi.adapters.transit.planner.plan.StepFree.Answer;
import musubi.adapters.transit.planner.plan.StepFree.Spot;
import musubi.adapters.transit.planner.plan.StepFree.What;
import org.junit.jupiter.api.Test;

/** Steps that are known, and what nobody says. */
class StepFreeMapperTest {

    private static final String LEVEL = "{\"mode\":\"WALK\",\"distance\":9,\"steps\":[{\"feature\":null}]}";
    private static final String STAIRS =
            "{\"mode\":\"WALK\",\"distance\":9,\"steps\":[{\"feature\":{\"__typename\":\"StairsUse\"}}]}";

    @Test
    void aWayOfWhichAllIsKnownIsStepFree() throws Exception {
        assertThat(map(LEVEL, ride("POSSIBLE", "POSSIBLE")).answer()).isEqualTo(Answer.YES);
    }

    @Test
    void whatNobodySaysIsNotKnown() throws Exception {
        var found = map(LEVEL, ride("POSSIBLE", "NO_INFORMATION"));

        assertThat(found.answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(found.unknown()).containsExactly(new Spot(1, What.VEHICLE));
    }

    @Test
    void oneStepIsEnough() throws Exception {
        var found = map(STAIRS, ride("NOT_POSSIBLE", "NO_INFORMATION"));

        assertThat(found.answer()).isEqualTo(Answer.NO);
        assertThat(found.steps())
                .containsExactly(new Spot(0, What.STAIRS), new Spot(1, What.BOARDING), new Spot(1, What.ALIGHTING));
    }

    private static String ride(String stop, String vehicle) {
        return """
                {"mode":"BUS","transitLeg":true,"from":{"stop":{"wheelchairBoarding":"%1$s"}},
                 "to":{"stop":{"wheelchairBoarding":"%1$s"}},"trip":{"wheelchairAccessible":"%2$s"}}""".formatted(stop, vehicle);
    }

    private static StepFree map(String... legs) throws Exception {
        return new StepFreeMapper().map(JsonMapper.builder().build().readTree("[" + String.join(",", legs) + "]"));
    }
}
