package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads values that the API may leave out or give as null. */
final class Field {

    private Field() {}

    static @Nullable String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }

    static @Nullable Double number(JsonNode node, String name) {
        var value = node.path(name);
        return value.isNumber() ? value.doubleValue() : null;
    }

    static @Nullable OffsetDateTime time(JsonNode node, String name) {
        var text = text(node, name);
        return text == null ? null : OffsetDateTime.parse(text);
    }

    /** The node, or null where the API says null. */
    static @Nullable JsonNode present(JsonNode node) {
        return node.isObject() ? node : null;
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        return StreamSupport.stream(array.spliterator(), false).map(each).toList();
    }
}
