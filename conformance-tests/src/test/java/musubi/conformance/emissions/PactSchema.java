package musubi.conformance.emissions;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import musubi.conformance.TestData;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A schema (JSON Schema 2020-12), as far as it says anything: above all the official one of PACT 3, which stands within OpenAPI 3.1. A
 * keyword that is not known here is an error.
 */
record PactSchema(JsonNode root, JsonNode schema) {

    private static final String SCHEMAS = "/components/schemas/";

    /** What describes and does not check. */
    private static final Pattern SAYING =
            Pattern.compile("title|description|example|examples|nullable|explode|x-.*|\\$ref|\\$schema|format|type");

    /** Skips the test that asks where the schema is not there. */
    static PactSchema of(String name) {
        var file = TestData.folder().resolve("emissions/pact-3.0-openapi.yaml");
        assumeTrue(Files.isRegularFile(file), "no schema of PACT in the test data");
        try (var in = Files.newInputStream(file)) {
            var options = new LoaderOptions();
            JsonNode root = new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(options)).load(in));
            return new PactSchema(root, root.at(SCHEMAS + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong, by place; empty where all is right. */
    List<String> faults(JsonNode json) {
        return faults("", schema, json).toList();
    }

    private Stream<String> faults(String at, JsonNode node, JsonNode json) {
        var own = node.properties().stream().flatMap(it -> keyword(at, node, it.getKey(), it.getValue(), json));
        return node.has("$ref")
                ? Stream.concat(
                        own, faults(at, root.at(node.path("$ref").asText().substring(1)), json))
                : own;
    }

    private Stream<String> keyword(String at, JsonNode node, String name, JsonNode value, JsonNode json) {
        return switch (name) {
            case "type" -> expect(isOf(value.asText(), json), at, "is no " + value.asText());
            case "format" ->
                expect(!json.isTextual() || hasFormat(value.asText(), json.asText()), at, "is no " + value);
            case "required" ->
                each(value)
                        .filter(it -> json.isObject() && !json.has(it.asText()))
                        .map(it -> at + "/" + it.asText() + " is missing");
            case "properties" ->
                value.properties().stream()
                        .filter(it -> json.has(it.getKey()))
                        .flatMap(it -> faults(at + "/" + it.getKey(), it.getValue(), json.get(it.getKey())));
            case "items" ->
                json.isArray()
                        ? IntStream.range(0, json.size())
                                .boxed()
                                .flatMap(it -> faults(at + "/" + it, value, json.get(it)))
                        : Stream.empty();
            case "enum" -> expect(each(value).anyMatch(json::equals), at, "is not in its list: " + json);
            case "const" -> expect(value.equals(json), at, "is not " + value);
            case "pattern" ->
                expect(
                        !json.isTextual()
                                || Pattern.compile(value.asText())
                                        .matcher(json.asText())
                                        .find(),
                        at,
                        "does not fit " + value);
            case "minLength" ->
                expect(!json.isTextual() || json.asText().length() >= value.asInt(), at, "is too short");
            case "minItems" -> expect(!json.isArray() || json.size() >= value.asInt(), at, "has too few");
            case "maxItems" -> expect(!json.isArray() || json.size() <= value.asInt(), at, "has too many");
            case "minimum" ->
                expect(
                        !json.isNumber() || json.decimalValue().compareTo(value.decimalValue()) >= 0,
                        at,
                        "is too small");
            case "maximum" ->
                expect(
                        !json.isNumber() || json.decimalValue().compareTo(value.decimalValue()) <= 0,
                        at,
                        "is too large");
            case "additionalProperties" ->
                json.properties().stream()
                        .filter(it -> !value.asBoolean(true)
                                && !node.path("properties").has(it.getKey()))
                        .map(it -> at + "/" + it.getKey() + " is not known");
            case "uniqueItems" ->
                expect(
                        !json.isArray() || new HashSet<>(each(json).toList()).size() == json.size(),
                        at,
                        "has one twice");
            case "allOf" -> each(value).flatMap(it -> faults(at, it, json));
            case "oneOf" -> expect(fitting(value, json) == 1, at, "fits " + fitting(value, json) + " of one");
            case "anyOf" -> expect(fitting(value, json) > 0, at, "fits none");
            case "not" -> expect(faults(at, value, json).findAny().isPresent(), at, "fits what it must not");
            default -> {
                if (!SAYING.matcher(name).matches()) {
                    throw new IllegalStateException("a keyword that is not looked at: " + name + " at " + node);
                }
                yield Stream.empty();
            }
        };
    }

    private long fitting(JsonNode kinds, JsonNode json) {
        return each(kinds)
                .filter(it -> faults("", it, json).findAny().isEmpty())
                .count();
    }

    private static boolean isOf(String type, JsonNode json) {
        return switch (type) {
            case "object" -> json.isObject();
            case "array" -> json.isArray();
            case "string" -> json.isTextual();
            case "boolean" -> json.isBoolean();
            case "integer" -> json.isIntegralNumber();
            case "number" -> json.isNumber();
            case "null" -> json.isNull();
            default -> throw new IllegalStateException("a type of JSON Schema: " + type);
        };
    }

    private static boolean hasFormat(String format, String text) {
        try {
            return switch (format) {
                case "uuid" -> text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
                case "date-time" -> OffsetDateTime.parse(text) != null && text.matches(".*\\d{2}:\\d{2}:\\d{2}.*");
                case "date" -> LocalDate.parse(text) != null;
                case "decimal" -> text.matches("[+-]?\\d+(\\.\\d+)?");
                case "uri" -> new URI(text).isAbsolute();
                case "uri-reference" -> new URI(text).toString().equals(text);
                case "urn" -> text.toLowerCase(Locale.ROOT).startsWith("urn:");
                case "uint", "int32" -> true;
                default -> throw new IllegalStateException("a format that is not looked at: " + format);
            };
        } catch (DateTimeException | URISyntaxException _) {
            return false;
        }
    }

    private static Stream<String> expect(boolean right, String at, String wrong) {
        return right ? Stream.empty() : Stream.of(at + " " + wrong);
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return IntStream.range(0, list.size()).mapToObj(list::get);
    }
}
