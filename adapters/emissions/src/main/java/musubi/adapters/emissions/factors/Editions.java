package musubi.adapters.emissions.factors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The editions that there are, and which counts for a year: that year's highest revision, and never another year's. */
public final class Editions {

    private final Map<String, Edition> byId;
    private final Map<String, Edition> counting = new HashMap<>();
    private final Map<String, Map<String, List<Factor>>> factors = new HashMap<>();

    private final Map<String, Map<String, List<Factor>>> suppliers = new HashMap<>();
    private final Map<String, Map<FactorKind, Factor>> kinds = new HashMap<>();

    private Editions(Map<String, Edition> byId) {
        this.byId = byId;
        byId.values().forEach(this::index);
    }

    static Editions of(Collection<Edition> editions) {
        var byId = new TreeMap<String, Edition>();
        editions.forEach(it -> byId.put(it.id(), it));
        return new Editions(byId);
    }

    /** These, and one more; or another under the same id. */
    Editions with(Edition edition) {
        var all = new LinkedHashMap<>(byId);
        all.put(edition.id(), edition);
        return of(all.values());
    }

    /** Those with these ids: what a closed year was calculated with. */
    public Editions only(Collection<String> ids) {
        return of(byId.values().stream().filter(it -> ids.contains(it.id())).toList());
    }

    /** All, by id. */
    public List<Edition> list() {
        return List.copyOf(byId.values());
    }

    public Optional<Edition> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The one that counts for a fiscal year of use; for a series of no year its last revision. */
    public Optional<Edition> find(Series series, int fiscalYear) {
        return Optional.ofNullable(counting.get(place(series, series.isYearly() ? fiscalYear : 0)));
    }

    /** The rows of one activity. */
    public List<Factor> factors(Edition edition, String activity) {
        return factors.getOrDefault(edition.id(), Map.of()).getOrDefault(activity, List.of());
    }

    /** The rows of one activity of one supplier, by its official number or its name; none of those that are nobody's. */
    List<Factor> factors(Edition edition, String activity, String supplier) {
        return suppliers
                .getOrDefault(edition.id() + " " + activity, Map.of())
                .getOrDefault(SupplierRows.folded(supplier), List.of());
    }

    /** The first row of one activity that is of a kind. */
    public Optional<Factor> find(Edition edition, String activity, FactorKind kind) {
        return Optional.ofNullable(
                kinds.getOrDefault(edition.id() + " " + activity, Map.of()).get(kind));
    }

    public Optional<Factor> find(Edition edition, String activity, Predicate<Factor> which) {
        return factors(edition, activity).stream().filter(which).findFirst();
    }

    private void index(Edition edition) {
        var year = edition.fiscalYear();
        counting.merge(place(edition.series(), year == null ? 0 : year), edition, (one, other) -> Stream.of(one, other)
                .max(Comparator.comparingInt(Edition::revision).thenComparing(Edition::id))
                .orElseThrow());
        var byActivity = new HashMap<String, List<Factor>>();
        edition.factors().forEach(it -> byActivity
                .computeIfAbsent(it.activity(), _ -> new ArrayList<>())
                .add(it));
        factors.put(edition.id(), byActivity);
        byActivity.forEach((activity, rows) -> {
            suppliers.put(edition.id() + " " + activity, bySupplier(rows));
            var byKind = new EnumMap<FactorKind, Factor>(FactorKind.class);
            rows.forEach(it -> byKind.putIfAbsent(it.kind(), it));
            kinds.put(edition.id() + " " + activity, byKind);
        });
    }

    private static Map<String, List<Factor>> bySupplier(List<Factor> rows) {
        var bySupplier = new HashMap<String, List<Factor>>();
        rows.stream().filter(it -> !it.supplierNo().isEmpty()).forEach(row -> Stream.of(
                        row.supplierNo(), row.supplier())
                .map(SupplierRows::folded)
                .filter(it -> !it.isEmpty())
                .distinct()
                .forEach(it ->
                        bySupplier.computeIfAbsent(it, _ -> new ArrayList<>()).add(row)));
        return bySupplier;
    }

    private static String place(Series series, int year) {
        return series.text() + " " + year;
    }
}
