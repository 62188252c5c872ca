package musubi.adapters.transit.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonMapperTest {

    private final ReasonMapper reasons = new ReasonMapper(ZoneId.of("Asia/Tokyo"));

    @Test
    void noWayAtAllHasAReasonThoughThePlannerNamesNone() throws IOException {
        var alone = map("{\"planConnection\":{\"edges\":[],\"routingErrors\":[]}}");

        assertThat(alone).map(Plan.Reason::code).containsExactly("NO_WAY");
        assertThat(alone.getFirst().text().ja()).contains("交通手段");
    }

    @Test
    void aReasonThatThePlannerNamesStandsAlone() throws IOException {
        assertThat(map("{\"planConnection\":{\"edges\":[],\"routingErrors\":[{\"code\":\"OUTSIDE_BOUNDS\"}]}}"))
                .map(Plan.Reason::code)
                .containsExactly("OUTSIDE_BOUNDS");
    }

    @Test
    void aWayNeedsNoReason() throws IOException {
        assertThat(map("{\"planConnection\":{\"edges\":[{\"node\":{}}],\"routingErrors\":[]}}"))
                .isEmpty();
    }

    private List<Plan.Reason> map(String data) throws IOException {
        return reasons.map(JsonMapper.builder().build().readTree(data));
    }
}
