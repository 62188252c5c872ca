package musubi.adapters.emissions.factors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/** The rows of one supplier in one area, and which of them a menu means. */
final class MenuRows {

    private static final String RESIDUAL = "残差";

    private final List<Factor> rows;

    MenuRows(List<Factor> rows) {
        this.rows = rows;
    }

    RowChoice choose(String menu) {
        var wanted = SupplierRows.folded(menu).replace("メニュー", "").replace("(残差)", "");
        var hints = new ArrayList<Notice>();
        var row = find(FactorKind.GRID, null).orElse(null);
        if (row != null) {
            return new RowChoice.Chosen(row, row, hints);
        }
        var own = wanted.isEmpty() || wanted.equals(RESIDUAL)
                ? Optional.<RowChoice.Chosen>empty()
                : pair(FactorKind.BASIC, FactorKind.ADJUSTED, wanted, hints);
        if (own.isPresent()) {
            return own.get();
        }
        var plain = pair(FactorKind.BASIC, FactorKind.ADJUSTED, "", hints);
        var residual = pair(FactorKind.RESIDUAL_BASIC, FactorKind.RESIDUAL_ADJUSTED, null, hints);
        var isNamed = wanted.isEmpty()
                || wanted.equals(RESIDUAL)
                || residual.filter(it ->
                                SupplierRows.folded(it.basic().menuInArea()).equals(wanted))
                        .isPresent();
        if (!isNamed && rows.stream().anyMatch(it -> it.mark().equals(Factor.PARTIAL))) {
            return SupplierRows.none(
                    "menu-not-entered",
                    "Not all menus of this supplier are in the edition, and yours is not. Have an operator load it.",
                    "この事業者のメニューは一部しか収録しておらず、お使いのメニューはありません。運用者に追加を依頼してください。",
                    List.of());
        }
        var instead = plain.or(() -> residual).or(() -> whole(hints));
        if (instead.isEmpty()) {
            return SupplierRows.none(
                    "no-row",
                    "The edition has no residual of this supplier. Name your menu.",
                    "残差の値がありません。メニューを指定してください。",
                    menus());
        }
        if (!isNamed) {
            hints.add(Notice.information(
                    "menu-not-published",
                    "menu",
                    "The supplier publishes no such menu: the residual counts, or the whole supplier where there is none.",
                    "公表されていないメニューのため、残差（なければ事業者全体）の値で計算しました。",
                    null));
        }
        return new RowChoice.Chosen(instead.get().basic(), instead.get().adjusted(), hints);
    }

    private Optional<RowChoice.Chosen> whole(List<Notice> hints) {
        return find(FactorKind.WHOLE, null).map(it -> new RowChoice.Chosen(it, it, hints));
    }

    private Optional<RowChoice.Chosen> pair(
            FactorKind basic, FactorKind adjusted, @Nullable String menu, List<Notice> hints) {
        return find(basic, menu)
                .flatMap(one -> find(adjusted, menu).map(other -> new RowChoice.Chosen(one, other, hints)));
    }

    /** @param menu null: whichever; empty: that of no menu */
    private Optional<Factor> find(FactorKind kind, @Nullable String menu) {
        return rows.stream()
                .filter(it -> it.kind() == kind)
                .filter(it ->
                        menu == null || SupplierRows.folded(it.menuInArea()).equals(menu))
                .findFirst();
    }

    private List<String> menus() {
        return rows.stream()
                .map(Factor::menuInArea)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }
}
