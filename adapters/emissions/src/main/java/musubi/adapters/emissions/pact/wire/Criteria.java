package musubi.adapters.emissions.pact.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import musubi.hub.message.Notice;

/**
 * What is looked for: each criterion that is named has to fit, by any one of its values (PACT 3.0, filtering). A value that nothing has
 * is no error: it fits nothing.
 *
 * @param anyOf as they were written
 */
public record Criteria(Map<Criterion, List<String>> anyOf, Map<Moment, Instant> moments) {

    public static final Criteria NONE = new Criteria(Map.of(), Map.of());

    private static final String CLAUSE = "PACT 3.0, filtering";
    private static final int MOST_VALUES = 1_000;

    public Criteria {
        anyOf = Map.copyOf(anyOf);
        moments = Map.copyOf(moments);
    }

    public boolean isNone() {
        return anyOf.isEmpty() && moments.isEmpty();
    }

    /** In small letters: case does not count. */
    public List<String> small(Criterion criterion) {
        return anyOf.getOrDefault(criterion, List.of()).stream()
                .map(it -> it.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What was read, and what is wrong with it. */
    public record Read(Criteria criteria, List<Notice> notices) {

        public Read {
            notices = List.copyOf(notices);
        }
    }

    /**
     * Of a query.
     *
     * @param parameters all but those that are no criteria
     */
    public static Read ofQuery(Map<String, List<String>> parameters) {
        var reading = new Reading();
        parameters.forEach((name, values) -> reading.take(name, values, true));
        return reading.done();
    }

    /** Of the data of an event; what is no criterion there ({@code comment}, or what others add) is not looked at. */
    public static Read ofData(String at, JsonNode data) {
        var reading = new Reading();
        data.properties().forEach(it -> reading.take(at, it.getKey(), it.getValue()));
        return reading.done();
    }

    /** As an event's data. */
    public ObjectNode json() {
        var json = PactJson.object();
        for (var criterion : Criterion.values()) {
            var values = anyOf.get(criterion);
            if (values != null) {
                var list = json.putArray(criterion.word());
                values.forEach(list::add);
            }
        }
        for (var moment : Moment.values()) {
            var value = moments.get(moment);
            if (value != null) {
                json.put(moment.word(), Moments.text(value));
            }
        }
        return json;
    }

    /** As parameters of a query, in one order. */
    public void each(BiConsumer<String, String> parameter) {
        for (var criterion : Criterion.values()) {
            anyOf.getOrDefault(criterion, List.of()).forEach(it -> parameter.accept(criterion.word(), it));
        }
        for (var moment : Moment.values()) {
            var value = moments.get(moment);
            if (value != null) {
                parameter.accept(moment.word(), Moments.text(value));
            }
        }
    }

    private static final class Reading {

        private final Map<Criterion, List<String>> anyOf = new LinkedHashMap<>();
        private final Map<Moment, Instant> moments = new EnumMap<>(Moment.class);
        private final List<Notice> notices = new ArrayList<>();

        void take(String at, String name, JsonNode value) {
            if (value.isNull()) {
                return; // null means undefined in the prose of the standard
            }
            var known = Criterion.find(name).isPresent() || Moment.find(name).isPresent();
            var entries = new ArrayList<JsonNode>();
            if (value.isArray()) {
                value.forEach(entries::add);
            } else {
                entries.add(value); // 3.0.3 had a status alone, 3.0.4 has a list
            }
            if (known && entries.stream().anyMatch(it -> !it.isTextual())) {
                wrong("not-text", at + "/" + name, "Write text here, or a list of texts.", "文字列またはその一覧を書いてください。");
            } else if (known) {
                take(
                        at + "/" + name,
                        name,
                        entries.stream().map(JsonNode::textValue).toList(),
                        false);
            }
        }

        void take(String name, List<String> values, boolean isQuery) {
            take(name, name, values, isQuery);
        }

        private void take(String at, String name, List<String> values, boolean isQuery) {
            var criterion = Criterion.find(name).orElse(null);
            var moment = Moment.find(name).orElse(null);
            if (values.size() > MOST_VALUES) {
                wrong("too-many", at, "At most " + MOST_VALUES + " values stand here.", "値は" + MOST_VALUES + "件までです。");
            } else if (criterion != null) {
                anyOf.computeIfAbsent(criterion, _ -> new ArrayList<>()).addAll(values);
            } else if (moment != null) {
                moment(at, moment, values);
            } else if (isQuery) {
                wrong(
                        "unknown-criterion",
                        at,
                        "There is no such criterion here; what is not looked at is not passed over in silence. Leave it out.",
                        "この絞り込み条件はありません。外して再送してください。");
            }
        }

        private void moment(String at, Moment moment, List<String> values) {
            if (values.size() != 1) {
                wrong("not-one", at, "Write one point in time here.", "日時を一つだけ書いてください。");
                return;
            }
            Moments.find(values.getFirst())
                    .ifPresentOrElse(
                            it -> moments.put(moment, it),
                            () -> wrong(
                                    "not-a-moment",
                                    at,
                                    "Write a moment such as 2025-04-01T00:00:00Z.",
                                    "2025-04-01T00:00:00Z の形で書いてください。"));
        }

        private void wrong(String code, String at, String en, String ja) {
            notices.add(Notice.error(code, at, en, ja, CLAUSE));
        }

        Read done() {
            return new Read(new Criteria(anyOf, moments), notices);
        }
    }
}
