package musubi.adapters.emissions.bill;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import musubi.adapters.emissions.factors.Unit;
import org.jspecify.annotations.Nullable;

/** What a column of a table means, by the words that suppliers and firms write over it. */
enum Column {
    SITE("site", "拠点", "事業所", "事業所名", "表示名", "ご使用場所", "使用場所", "供給地点特定番号", "ご使用場所番号"),
    ACTIVITY("activity", "種別", "エネルギー種別", "エネルギー", "油種", "燃料", "燃料種", "商品名", "利用内容"),
    SUPPLIER("supplier", "供給会社", "供給事業者", "小売電気事業者", "事業者", "電力会社", "ガス会社", "登録番号"),
    MENU("menu", "料金メニュー", "メニュー", "プラン", "供給区域"),
    PERIOD("period", "使用期間", "ご使用期間", "検針期間", "ご請求期間", "請求期間", "算定期間", "期間"),
    FROM("from", "開始日", "使用開始日", "期間開始", "使用期間(自)", "自"),
    TO("to", "終了日", "使用終了日", "検針日", "期間終了", "使用期間(至)", "至"),
    DATE("date", "給油日", "給油年月日", "日付", "年月日", "ご利用日", "利用年月日", "利用日", "納品日", "伝票日付", "利用年月日(自)", "利用年月日(入)"),
    QUANTITY("quantity", "使用量", "ご使用量", "使用電力量", "電力量", "ご使用電力量", "使用量計", "数量", "ご利用数量", "利用数量", "給油量", "排出量", "納品量"),
    UNIT("unit", "単位"),
    YEN("yen", "金額", "ご利用金額", "利用金額", "請求金額", "ご請求金額", "請求額", "料金", "電気料金", "ガス料金", "税込金額", "合計金額", "通行料金", "円"),
    SLIP("slip", "伝票番号", "伝票no", "伝票no.", "伝票№", "レシート番号", "請求番号"),
    VEHICLE("vehicle", "車両", "車番", "車両番号", "車両no");

    private static final Optional<Unit> NO_UNIT = Optional.empty();

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /**
     * @param unit that the head says beside the name: 使用量（kWh）, 数量 L; else null
     */
    record Head(Column column, @Nullable Unit unit) {}

    /** What a cell of the head says, line breaks and all; none where it says nothing that matters here. */
    static Optional<Head> find(String cell) {
        var plain = plain(cell);
        for (var column : values()) {
            for (var name : column.names) {
                if (plain.equals(name)) {
                    return Optional.of(new Head(column, null));
                }
            }
        }
        for (var column : List.of(QUANTITY, YEN)) {
            for (var name : column.names) {
                var unit = plain.startsWith(name) ? Unit.find(bare(plain.substring(name.length()))) : NO_UNIT;
                if (unit.isPresent()) {
                    return Optional.of(new Head(column, unit.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** What a head says beside whatever name: the unit in its last brackets, or behind it. */
    static Optional<Unit> unit(String cell) {
        var own = find(cell).map(Head::unit);
        if (own.isPresent()) {
            return own;
        }
        var plain = plain(cell);
        var from = Math.max(plain.lastIndexOf('('), plain.lastIndexOf('['));
        return from < 0 ? NO_UNIT : Unit.find(bare(plain.substring(from)));
    }

    private static String bare(String text) {
        return text.replaceAll("[()\\[\\]]", "");
    }

    static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
