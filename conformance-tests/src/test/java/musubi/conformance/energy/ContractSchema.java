package musubi.conformance.energy;

import static musubi.conformance.energy.Description.asMap;
import static musubi.conformance.energy.Description.list;
import static musubi.conformance.energy.Description.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds JSON against a schema of a contract (OpenAPI 3.0, Schema Object), as far as contracts of ours go. */
record ContractSchema(Description contract, Map<String, Object> node) {

    /** How the fault of a member ends that the schema does not know. */
    static final String UNKNOWN = " is not known";

    static ContractSchema of(Description contract, Map<String, Object> schema) {
        return new ContractSchema(contract, contract.resolved(schema));
    }

    /** What is wrong, by place; nothing where all is right. */
    Stream<String> faults(JsonNode json) {
        var faults = new ArrayList<String>();
        check("", json, faults);
        return faults.stream();
    }

    private void check(String at, JsonNode json, List<String> faults) {
        if (json.isNull()) {
            if (node.get("nullable") != Boolean.TRUE) {
                faults.add(at + " is null");
            }
            return;
        }
        choices(at, json, faults);
        if (!node.containsKey("type")) {
            return;
        }
        switch ((String) node.get("type")) {
            case "object" -> object(at, json, faults);
            case "array" -> array(at, json, faults);
            case "string" -> text(at, json, faults);
            case "integer", "number" -> number(at, json, faults);
            case "boolean" -> expect(json.isBoolean(), at, "is no boolean", faults);
            default -> throw new IllegalStateException("a type of JSON Schema: " + node.get("type"));
        }
    }

    private void choices(String at, JsonNode json, List<String> faults) {
        var one = list(node, "oneOf");
        if (!one.isEmpty()) {
            var fitting = fitting(one, json);
            expect(fitting == 1, at, "fits " + fitting + " of its kinds", faults);
        }
        var any = list(node, "anyOf");
        expect(any.isEmpty() || fitting(any, json) > 0, at, "fits none of its kinds", faults);
    }

    private long fitting(List<Object> kinds, JsonNode json) {
        return kinds.stream()
                .filter(it -> of(contract, asMap(it)).faults(json).findAny().isEmpty())
                .count();
    }

    private void object(String at, JsonNode json, List<String> faults) {
        if (!json.isObject()) {
            faults.add(at + " is no object");
            return;
        }
        for (var name : list(node, "required")) {
            expect(json.has((String) name), at + "/" + name, "is missing", faults);
        }
        var properties = map(node, "properties");
        json.properties().forEach(it -> {
            if (properties.containsKey(it.getKey())) {
                of(contract, map(properties, it.getKey())).check(at + "/" + it.getKey(), it.getValue(), faults);
            } else if (!properties.isEmpty() && node.get("additionalProperties") != Boolean.TRUE) {
                faults.add(at + "/" + it.getKey() + UNKNOWN);
            }
        });
    }

    private void array(String at, JsonNode json, List<String> faults) {
        if (!json.isArray()) {
            faults.add(at + " is no list");
            return;
        }
        expect(!(node.get("maxItems") instanceof Integer most) || json.size() <= most, at, "has too many", faults);
        var entry = of(contract, map(node, "items"));
        for (var index = 0; index < json.size(); index++) {
            entry.check(at + "/" + index, json.get(index), faults);
        }
    }

    private void text(String at, JsonNode json, List<String> faults) {
        if (!json.isTextual()) {
            faults.add(at + " is no text");
            return;
        }
        var text = json.textValue();
        var size = text.codePointCount(0, text.length());
        expect(!(node.get("minLength") instanceof Integer least) || size >= least, at, "is too short", faults);
        expect(!(node.get("maxLength") instanceof Integer most) || size <= most, at, "is too long", faults);
        expect(
                !(node.get("pattern") instanceof String pattern)
                        || Pattern.compile(pattern).matcher(text).find(),
                at,
                "does not fit its pattern",
                faults);
        expect(!node.containsKey("enum") || list(node, "enum").contains(text), at, "is not in its list", faults);
        expect(fitsFormat(text), at, "is no " + node.get("format"), faults);
    }

    private boolean fitsFormat(String text) {
        try {
            return switch ((String) node.getOrDefault("format", "")) {
                case "date-time" -> OffsetDateTime.parse(text) != null;
                case "uri" -> new URI(text).isAbsolute() || text.startsWith("/");
                default -> true;
            };
        } catch (DateTimeException | URISyntaxException _) {
            return false;
        }
    }

    private void number(String at, JsonNode json, List<String> faults) {
        if (!json.isNumber()) {
            faults.add(at + " is no number");
            return;
        }
        expect(
                "number".equals(node.get("type"))
                        || json.decimalValue().stripTrailingZeros().scale() <= 0,
                at,
                "is not whole",
                faults);
        expect(
                !(node.get("minimum") instanceof Integer least) || json.doubleValue() >= least,
                at,
                "is too small",
                faults);
        expect(
                !(node.get("maximum") instanceof Integer most) || json.doubleValue() <= most,
                at,
                "is too large",
                faults);
    }

    private static void expect(boolean right, String at, String wrong, List<String> faults) {
        if (!right) {
            faults.add(at + " " + wrong);
        }
    }
}
