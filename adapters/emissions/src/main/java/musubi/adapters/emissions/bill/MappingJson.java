package musubi.adapters.emissions.bill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mappings as JSON: strict about what they say; written in one order, so that the same mapping is the same text always. */
final class MappingJson {

    /** As it stands beside the bytes in the journal. */
    private static final String ACTION = "POST imports ";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> TEXTS = Set.of("site", "activity", "supplier", "menu", "unit", "sheet");
    private static final int LONGEST = 200;
    private static final int MOST_NAMES = 20;

    private MappingJson() {}

    /** Throws {@link IllegalArgumentException} with a sentence that names the member. */
    static Mapping read(byte[] json) {
        try {
            return read(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    static String write(Mapping mapping) {
        var json = JSON.createObjectNode();
        if (!mapping.columns().isEmpty()) {
            var columns = json.putObject("columns");
            mapping.columns().forEach((column, names) -> names.forEach(columns.withArray(word(column))::add));
        }
        if (mapping.headLine() != null) {
            json.put("headLine", mapping.headLine());
        }
        var said = mapping.defaults();
        text(json, "sheet", mapping.sheet());
        text(json, "site", said.site());
        text(json, "activity", said.activity());
        text(json, "supplier", said.supplier());
        text(json, "menu", said.menu());
        text(json, "unit", said.unit());
        return json.toString();
    }

    /**
     * The request line of a table. All of the mapping stands in it: how a message was read is known as long as the message is, whatever
     * becomes of the mapping.
     */
    static String action(Mapping mapping) {
        var line = new StringBuilder(ACTION);
        write(mapping)
                .chars()
                .forEach(
                        it -> { // a request line has no surrogates; JSON can write them otherwise (RFC 8259 §7)
                            if (Character.isSurrogate((char) it)) {
                                line.append("\\u%04x".formatted(it));
                            } else {
                                line.append((char) it);
                            }
                        });
        return line.toString();
    }

    static Mapping of(@Nullable String action) {
        return action == null || !action.startsWith(ACTION)
                ? Mapping.NONE
                : read(action.substring(ACTION.length()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Mapping read(JsonNode json) {
        if (!(json instanceof ObjectNode said)) {
            throw new IllegalArgumentException("a mapping is an object");
        }
        said.fieldNames().forEachRemaining(it -> {
            if (!TEXTS.contains(it) && !it.equals("columns") && !it.equals("headLine")) {
                throw new IllegalArgumentException(
                        "a mapping has no member " + (it.length() > LONGEST ? it.substring(0, LONGEST) : it));
            }
        });
        var headLine = said.path("headLine");
        if (!headLine.isMissingNode() && !headLine.canConvertToInt()) {
            throw new IllegalArgumentException("headLine is a whole number");
        }
        return new Mapping(
                columns(said.path("columns")),
                headLine.isMissingNode() ? null : headLine.intValue(),
                text(said, "sheet"),
                new Defaults(
                        text(said, "site"),
                        text(said, "activity"),
                        text(said, "supplier"),
                        text(said, "menu"),
                        text(said, "unit")));
    }

    private static Map<Column, List<String>> columns(JsonNode json) {
        if (!json.isMissingNode() && !json.isObject()) {
            throw new IllegalArgumentException("columns is an object");
        }
        var columns = new EnumMap<Column, List<String>>(Column.class);
        json.fields().forEachRemaining(it -> {
            var column = Stream.of(Column.values())
                    .filter(known -> word(known).equals(it.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("columns has no member of this name; it has "
                            + Stream.of(Column.values()).map(MappingJson::word).toList()));
            columns.put(column, names(it.getValue(), "columns." + it.getKey()));
        });
        return columns;
    }

    private static List<String> names(JsonNode json, String place) {
        var names = new ArrayList<String>();
        Consumer<JsonNode> add = it -> {
            if (!it.isTextual()
                    || it.asText().isBlank()
                    || it.asText().length() > LONGEST
                    || names.size() == MOST_NAMES) {
                throw new IllegalArgumentException(place + " is what the column's head says, or its place as #1");
            }
            names.add(it.asText());
        };
        if (json.isArray() && !json.isEmpty()) {
            json.forEach(add);
        } else {
            add.accept(json);
        }
        return names;
    }

    private static String text(ObjectNode json, String name) {
        var value = json.path(name);
        if (!value.isMissingNode() && (!value.isTextual() || value.asText().length() > LONGEST)) {
            throw new IllegalArgumentException(name + " is a text of at most " + LONGEST + " characters");
        }
        return value.asText("");
    }

    private static void text(ObjectNode json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    private static String word(Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }
}
