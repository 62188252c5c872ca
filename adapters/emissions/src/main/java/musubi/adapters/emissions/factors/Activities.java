package musubi.adapters.emissions.factors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** What is known to emit, and by which words people call it: {@code profiles/emissions/activities.csv}. */
public final class Activities {

    private final Map<String, Activity> byId = new LinkedHashMap<>();
    private final Map<String, List<Activity>> byName = new HashMap<>();

    private Activities() {}

    /** Reads the list once. One that cannot be read keeps the hub from starting. */
    public static Activities load() {
        var activities = new Activities();
        try (var in = new InputStreamReader(
                        new ClassPathResource("profiles/emissions/activities.csv").getInputStream(),
                        StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            rows.forEach(activities::add);
            return activities;
        } catch (IOException e) {
            throw new UncheckedIOException("profiles/emissions/activities.csv cannot be read", e);
        }
    }

    public Optional<Activity> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Activity> list() {
        return List.copyOf(byId.values());
    }

    /** All that the word may mean: none where it is not known, several where it is ambiguous (重油: A, or B and C). */
    public List<Activity> named(String word) {
        var plain = byName.get(word);
        return plain == null ? byName.getOrDefault(folded(word), List.of()) : plain;
    }

    private void add(NamedCsvRecord row) {
        var id = row.getField("activity");
        var factor = row.getField("factor");
        var activity = new Activity(
                id,
                Activity.Carrier.of(row.getField("carrier")),
                Activity.Scope.of(row.getField("scope")),
                row.getField("category"),
                Unit.find(row.getField("unit")).orElseThrow(),
                new Text(row.getField("en"), row.getField("ja")),
                number(row, "largest"),
                factor.isEmpty() ? id : factor,
                number(row, "m3_per_t"),
                price(row));
        byId.put(id, activity);
        var names = new ArrayList<>(
                List.of(id, activity.name().en(), activity.name().ja()));
        names.addAll(List.of(row.getField("synonyms").split("\\|")));
        names.stream()
                .map(Activities::folded)
                .filter(it -> !it.isEmpty())
                .distinct()
                .forEach(
                        it -> byName.computeIfAbsent(it, _ -> new ArrayList<>()).add(activity));
    }

    private static @Nullable BigDecimal number(NamedCsvRecord row, String column) {
        return row.getField(column).isEmpty() ? null : new BigDecimal(row.getField(column));
    }

    private static Activity.@Nullable Price price(NamedCsvRecord row) {
        var from = number(row, "yen_from");
        var to = number(row, "yen_to");
        return from == null || to == null
                ? null
                : new Activity.Price(
                        from, to, Unit.find(row.getField("yen_per")).orElseThrow());
    }

    private static String folded(String word) {
        return Normalizer.normalize(word.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
