package musubi.conformance.energy;

import static musubi.conformance.energy.Description.asMap;
import static musubi.conformance.energy.Description.list;
import static musubi.conformance.energy.Description.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bodies that a contract permits, and bodies that it does not, by chance from a seed. */
final class GeneratedBodies {

    private static final List<String> LETTERS = List.of(
            "a", "Z", "9", "-", "_", " ", "日", "立", "市", "é", "😀", "'", "\"", "\\", "<", "&", "%", "{", "\u3000", "/");
    private static final int LONGEST_LIST = 4;

    private final Description contract;
    private final Random random;
    private final Function<String, @Nullable Object> known;

    /** @param known what stands under a name that leads to something else, such as {@code programID}; null: anything */
    GeneratedBodies(Description contract, long seed, Function<String, @Nullable Object> known) {
        this.contract = contract;
        this.random = new Random(seed);
        this.known = known;
    }

    Random random() {
        return random;
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @Nullable
    Object valid(Map<String, Object> schema) {
        var node = contract.resolved(schema);
        if (node.get("nullable") == Boolean.TRUE && once(10)) {
            return null;
        }
        var kinds = Stream.concat(list(node, "oneOf").stream(), list(node, "anyOf").stream())
                .toList();
        if (!kinds.isEmpty()) {
            return valid(asMap(of(kinds)));
        }
        return switch ((String) node.getOrDefault("type", "object")) {
            case "object" -> object(node);
            case "array" -> array(node);
            case "string" -> text(node);
            case "integer" -> whole(node);
            case "number" -> new BigDecimal(random.nextLong(1_000_000_000L)).movePointLeft(random.nextInt(9));
            case "boolean" -> random.nextBoolean();
            default -> throw new IllegalStateException("a type of JSON Schema: " + node);
        };
    }

    /** The same with one place that is not as it was; most often wrong, as {@link ContractSchema} will say. */
    @Nullable
    Object twisted(@Nullable Object body) {
        if (body instanceof Map<?, ?> && !once(6)) {
            var copy = new LinkedHashMap<>(asMap(body));
            if (copy.isEmpty()) {
                return of(wrong());
            }
            var name = of(List.copyOf(copy.keySet()));
            if (once(4)) {
                copy.remove(name);
            } else {
                copy.put(name, twisted(copy.get(name)));
            }
            return copy;
        }
        if (body instanceof List<?> list && !list.isEmpty() && !once(4)) {
            var copy = new ArrayList<@Nullable Object>(list);
            var place = random.nextInt(copy.size());
            copy.set(place, twisted(copy.get(place)));
            return copy;
        }
        return of(wrong());
    }

    private List<Object> wrong() {
        return List.of(
                7,
                -1,
                2.5,
                3_000_000_000L,
                "",
                "a b",
                "x".repeat(129),
                "P-1D",
                "0000-13-45",
                true,
                List.of(),
                List.of(1),
                Map.of(),
                Map.of("x", 1));
    }

    private Object object(Map<String, Object> node) {
        var made = new LinkedHashMap<String, @Nullable Object>();
        var required = list(node, "required");
        map(node, "properties").forEach((name, it) -> {
            if (required.contains(name) || random.nextBoolean()) {
                var given = known.apply(name);
                made.put(name, given == null ? valid(asMap(it)) : given);
            }
        });
        if (node.get("additionalProperties") == Boolean.TRUE && once(4)) {
            made.put("x-unknown", Map.of("a", List.of(1, "b")));
        }
        return made;
    }

    private Object array(Map<String, Object> node) {
        var made = new ArrayList<@Nullable Object>();
        for (var more = random.nextInt(LONGEST_LIST); more > 0; more--) {
            made.add(valid(map(node, "items")));
        }
        return made;
    }

    private Object text(Map<String, Object> node) {
        if (node.containsKey("enum")) {
            return of(list(node, "enum"));
        }
        if (node.get("pattern") instanceof String pattern) {
            return pattern.contains("P(") ? duration() : Long.toString(random.nextLong(1L << 40), 36);
        }
        return switch ((String) node.getOrDefault("format", "")) {
            case "date-time" ->
                of(List.of(
                        "2026-11-28T0" + random.nextInt(10) + ":00:00Z",
                        "2026-11-28T00:00:00.5+09:00",
                        "1999-12-31T23:59:59-11:30",
                        "9998-01-01T00:00:00Z"));
            case "uri" -> "https://energy.example.jp/" + random.nextInt(100);
            default -> letters(1 + random.nextInt(once(5) ? 128 : 12));
        };
    }

    private String letters(int count) {
        return Stream.generate(() -> of(LETTERS)).limit(count).collect(Collectors.joining());
    }

    /** By the grammar of the schema, minus aside. */
    private String duration() {
        if (once(8)) {
            return "P9999Y";
        }
        var date = part("Y") + part("M") + part(random.nextBoolean() ? "D" : "W");
        var time = part("H") + part("M") + (once(4) ? "1.5S" : part("S"));
        return date.isEmpty() && time.isEmpty() ? "PT0S" : "P" + date + (time.isEmpty() ? "" : "T" + time);
    }

    private String part(String unit) {
        return once(3) ? random.nextInt(once(3) ? 1_000_000 : 60) + unit : "";
    }

    private Object whole(Map<String, Object> node) {
        var least = node.get("minimum") instanceof Integer minimum ? minimum : Integer.MIN_VALUE;
        var most = node.get("maximum") instanceof Integer maximum ? maximum : Integer.MAX_VALUE;
        return once(4) ? of(List.of(least, most)) : Math.clamp(random.nextInt(100), least, most);
    }
}
