package musubi.adapters.transit.planner.plan;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.List;
import musubi.adapters.transit.query.Query;

/** What {@code /openapi.json} says of the parameters of {@code GET /transit/plan}; they are read by {@link PlanParameters}. */
final class PlanDescription {

    private PlanDescription() {}

    static void describe(OpenAPI api) {
        var path = api.getPaths().get(PlanAdapter.PLAN);
        if (path != null) {
            describe(path.getGet());
        }
    }

    private static void describe(Operation plan) {
        plan.parameters(List.of(
                parameter("from", PlanParameters.POINT.en(), new StringSchema())
                        .example("36.5905,140.6614")
                        .required(true),
                parameter("to", PlanParameters.POINT.en(), new StringSchema())
                        .example("36.5461,140.6289")
                        .required(true),
                parameter("time", PlanParameters.TIME.en() + " Default: now.", new StringSchema()),
                parameter("arriveBy", "Whether `time` is that of arrival.", bool()),
                parameter("numItineraries", PlanParameters.COUNT.en(), count()),
                parameter("wheelchair", "Only what is known to do for a wheelchair.", bool()),
                parameter(
                                "modes",
                                PlanParameters.MODES.en() + " Default: all that runs by a timetable, and WALK.",
                                modes())
                        .style(Parameter.StyleEnum.FORM)
                        .explode(false),
                parameter("maxWalk", "How far is walked in all at most. " + PlanParameters.MOST.en(), metres()),
                parameter("walkSpeed", "How fast somebody walks. " + PlanParameters.SPEED.en(), speed()),
                parameter("avoidStairs", "Whether a long way round is better than stairs.", bool()),
                parameter(
                        "avoidSlopes",
                        "Whether steep ways are avoided where there are others. " + PlanParameters.SLOPE.en(),
                        new StringSchema()),
                parameter("lang", Query.LANGUAGE.en(), new StringSchema())));
    }

    private static Parameter parameter(String name, String description, Schema<?> schema) {
        return new QueryParameter().name(name).description(description).schema(schema);
    }

    private static Schema<?> bool() {
        var schema = new BooleanSchema();
        schema.setDefault(false);
        return schema;
    }

    private static Schema<?> count() {
        var schema = new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PlanRequest.MAX_COUNT));
        schema.setDefault(PlanParameters.USUAL_COUNT);
        return schema;
    }

    private static Schema<?> metres() {
        return new IntegerSchema().minimum(BigDecimal.ZERO);
    }

    private static Schema<?> speed() {
        return new NumberSchema();
    }

    private static Schema<?> modes() {
        var mode = new StringSchema();
        mode.setEnum(Modes.names());
        return new ArraySchema().items(mode);
    }
}
