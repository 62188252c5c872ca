package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the planner says as a tree that mappers read. */
final class PlannerAnswer {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlannerAnswer() {}

    /** @param value of maps, lists, texts, numbers and booleans */
    static JsonNode of(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case Map<?, ?> map -> {
                var node = NODES.objectNode();
                map.forEach((name, member) -> node.set(String.valueOf(name), of(member)));
                yield node;
            }
            case List<?> list -> {
                var node = NODES.arrayNode(list.size());
                list.forEach(it -> node.add(of(it)));
                yield node;
            }
            case Boolean truth -> NODES.booleanNode(truth);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case java.math.BigDecimal number -> NODES.numberNode(number);
            case Number number -> NODES.numberNode(number.doubleValue());
            default -> NODES.textNode(value.toString());
        };
    }
}
