package musubi.adapters.emissions.factors;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;

/**
 * Chooses by the rules in the head of the official table: the menu's row; the residual where the supplier publishes menus and yours
 * is not among them; the whole supplier only where there is no residual; the substitute where no supplier is known.
 */
public final class SupplierRows {

    private static final String PLACE = "supplier";

    private static final Pattern FORMS = Pattern.compile("株式会社|\\(株\\)|\\s");

    /** More words than any question has; beyond it each is looked up anew. */
    private static final int MOST = 10_000;

    private final Editions editions;
    private final Map<Asked, RowChoice> chosen = new ConcurrentHashMap<>();

    private record Asked(String edition, String activity, String supplier, String menu) {}

    public SupplierRows(Editions editions) {
        this.editions = editions;
    }

    /**
     * @param supplier its official number or its name; empty where it is not known
     * @param menu the menu's letter, of gas {@code area/menu} or either of them; empty where none is known
     */
    public RowChoice choose(Edition edition, String activity, String supplier, String menu) {
        var asked = new Asked(edition.id(), activity, supplier, menu);
        var known = chosen.get(asked);
        if (known != null) {
            return known;
        }
        var choice = look(edition, activity, supplier, menu);
        if (chosen.size() < MOST) {
            chosen.put(asked, choice);
        }
        return choice;
    }

    private RowChoice look(Edition edition, String activity, String supplier, String menu) {
        if (supplier.isBlank()) {
            return editions.find(edition, activity, FactorKind.SUBSTITUTE)
                    .<RowChoice>map(it -> new RowChoice.Chosen(it, it, List.of(substitute())))
                    .orElseGet(() -> none("no-row", "The edition has no substitute value.", "代替値がありません。", List.of()));
        }
        var own = editions.factors(edition, activity, supplier);
        if (own.isEmpty()) {
            return none(
                    "supplier-not-in-edition",
                    "The edition " + edition.id()
                            + " has no such supplier. Write its official number, or none for the substitute value.",
                    edition.id() + " にこの事業者はありません。登録番号を書くか、代替値でよければ空にしてください。",
                    List.of());
        }
        var areas = new LinkedHashMap<String, List<Factor>>();
        own.forEach(
                it -> areas.computeIfAbsent(it.area(), _ -> new ArrayList<>()).add(it));
        return areas.size() == 1 && areas.containsKey("") ? new MenuRows(own).choose(menu) : inAreas(areas, menu);
    }

    private static RowChoice inAreas(LinkedHashMap<String, List<Factor>> areas, String menu) {
        var parts = menu.split("/", 2);
        var named = areas.keySet().stream().filter(it -> isOf(it, parts[0])).toList();
        var inAll = menu.isBlank() || named.isEmpty() && parts.length == 1;
        if (!inAll && named.size() != 1) {
            return none(
                    "area-needed",
                    "Write the area before the menu, as area/menu.",
                    "メニューの前に供給区域を書いてください（区域/メニュー）。",
                    List.copyOf(areas.keySet()));
        }
        var rest = inAll ? menu : parts.length == 2 ? parts[1] : "";
        var searched = inAll ? List.copyOf(areas.keySet()) : named;
        var choices = searched.stream()
                .map(it -> new MenuRows(areas.getOrDefault(it, List.of())).choose(rest))
                .toList();
        return choices.stream().allMatch(it -> isSame(it, choices.getFirst()))
                ? choices.getFirst()
                : none(
                        "area-needed",
                        "The areas of this supplier have different values. Write area/menu.",
                        "この事業者は供給区域により値が異なります。区域/メニュー の形で書いてください。",
                        List.copyOf(areas.keySet()));
    }

    private static boolean isOf(String area, String word) {
        var wanted = folded(word);
        return !wanted.isEmpty() && folded(area).contains(wanted);
    }

    private static boolean isSame(RowChoice one, RowChoice other) {
        return one instanceof RowChoice.Chosen a
                && other instanceof RowChoice.Chosen b
                && a.basic().value().compareTo(b.basic().value()) == 0
                && a.adjusted().value().compareTo(b.adjusted().value()) == 0;
    }

    private static Notice substitute() {
        return Notice.information(
                "substitute-value",
                PLACE,
                "No supplier is named: the substitute value counts.",
                "事業者の指定がないため、代替値で計算しました。",
                null);
    }

    static RowChoice.None none(String code, String en, String ja, List<String> candidates) {
        return new RowChoice.None(code, new Text(en, ja), candidates);
    }

    /** As people write names of firms: without the form of the company, in any width. */
    static String folded(String text) {
        return FORMS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
