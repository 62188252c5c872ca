package musubi.adapters.emissions.factors;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one edition to another, by key.
 *
 * @param earlier null where there was none
 */
public record EditionDifference(@Nullable String earlier, String later, int same, List<Change> changes) {

    /**
     * @param before as printed, with its unit; null where the row is new
     * @param after null where the row is gone
     */
    public record Change(
            String key,
            String supplier,
            @Nullable String before,
            @Nullable String after) {}

    static EditionDifference between(@Nullable Edition earlier, Edition later) {
        var before = new TreeMap<String, Factor>();
        if (earlier != null) {
            earlier.factors().forEach(it -> before.put(it.key(), it));
        }
        var after = new TreeMap<String, Factor>();
        later.factors().forEach(it -> after.put(it.key(), it));
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        var changes = new ArrayList<Change>();
        for (var key : keys) {
            var old = before.get(key);
            var now = after.get(key);
            if (!said(old).equals(said(now))) {
                var named = now == null ? old : now;
                changes.add(new Change(
                        key,
                        named == null ? "" : named.supplier(),
                        old == null ? null : said(old),
                        now == null ? null : said(now)));
            }
        }
        return new EditionDifference(
                earlier == null ? null : earlier.id(), later.id(), keys.size() - changes.size(), List.copyOf(changes));
    }

    /** What counts of a row, in one line. */
    private static String said(@Nullable Factor factor) {
        if (factor == null) {
            return "";
        }
        var formula = factor.heat() == null ? "" : " (" + factor.heat() + " GJ, " + factor.carbon() + " tC/GJ)";
        return factor.printed() + " " + factor.unit().text() + formula + (factor.provisional() ? ", provisional" : "");
    }
}
