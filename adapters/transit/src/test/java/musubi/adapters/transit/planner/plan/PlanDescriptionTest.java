package musubi.adapters.transit.planner.plan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a client reads of the plan door is what the door reads. */
class PlanDescriptionTest {

    private final Map<String, Parameter> described = described();

    @Test
    void tellsEveryParameterAndWhichMustBeThere() {
        assertThat(described.keySet())
                .containsExactlyInAnyOrder(
                        "from",
                        "to",
                        "time",
                        "arriveBy",
                        "numItineraries",
                        "wheelchair",
                        "modes",
                        "maxWalk",
                        "walkSpeed",
                        "avoidStairs",
                        "avoidSlopes",
                        "lang");
        assertThat(described.values().stream()
                        .filter(it -> Boolean.TRUE.equals(it.getRequired()))
                        .map(Parameter::getName))
                .containsExactly("from", "to");
    }

    @Test
    void everyModeThatIsToldIsTaken() {
        var modes = requireNonNull(described.get("modes"));

        assertThat(modes.getExplode()).isFalse();
        var told = modes.getSchema().getItems().getEnum();
        assertThat(told).asString().contains("TAXI", "CARPOOL", "WALK");
        assertThat(told).hasSize(Modes.VEHICLES.size() + 1 + StreetMode.values().length);
        for (var mode : List.copyOf(told)) {
            var read = new PlanParameters(ZoneId.of("Asia/Tokyo"), Clock.systemUTC())
                    .read(Map.of("from", "36.5,140.6", "to", "36.6,140.7", "modes", mode.toString()), Locale.JAPANESE);
            assertThat(read.modes()).isEqualTo(Modes.parse(mode.toString()));
        }
    }

    private static Map<String, Parameter> described() {
        var get = new Operation();
        PlanDescription.describe(
                new OpenAPI().paths(new Paths().addPathItem("/transit/plan", new PathItem().get(get))));
        return get.getParameters().stream().collect(Collectors.toMap(Parameter::getName, it -> it));
    }
}
