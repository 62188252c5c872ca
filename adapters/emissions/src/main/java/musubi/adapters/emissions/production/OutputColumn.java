package musubi.adapters.emissions.production;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a column of a table of production means, by the words that firms write over it. */
enum OutputColumn {
    PRODUCT("product", "製品", "製品名", "品名", "品番", "製品番号", "品目", "型番"),
    SITE("site", "拠点", "事業所", "工場", "事業所名", "工場名"),
    PERIOD("period", "month", "年月", "生産月", "生産年月", "対象月", "期間", "生産期間"),
    FROM("from", "開始日"),
    TO("to", "終了日"),
    DATE("date", "生産日", "完成日", "日付"),
    QUANTITY("quantity", "生産数", "生産数量", "生産量", "数量", "出来高", "完成数", "完成数量", "個数", "生産個数"),
    UNIT("unit", "単位");

    private final List<String> names;

    OutputColumn(String... names) {
        this.names = List.of(names);
    }

    /**
     * Which column holds what.
     *
     * @param at from 0
     * @param unit that the head names behind the quantity, or null
     */
    record Head(Map<OutputColumn, Integer> at, @Nullable OutputUnit unit) {

        String cell(List<String> cells, OutputColumn column) {
            var index = at.get(column);
            return index == null || index >= cells.size()
                    ? ""
                    : cells.get(index).strip();
        }
    }

    /** A line is a head where it says which column is the product, which the quantity, and which the days. */
    static Optional<Head> head(List<String> cells) {
        var at = new EnumMap<OutputColumn, Integer>(OutputColumn.class);
        OutputUnit unit = null;
        for (var i = 0; i < cells.size(); i++) {
            var plain = plain(cells.get(i));
            var bracket = plain.indexOf('(');
            var name = bracket > 0 ? plain.substring(0, bracket) : plain;
            var column = Stream.of(values())
                    .filter(it -> it.names.contains(plain) || it.names.contains(name))
                    .findFirst()
                    .orElse(null);
            if (column != null && at.putIfAbsent(column, i) == null && column == QUANTITY && bracket > 0) {
                unit = OutputUnit.find(plain.substring(bracket).replaceAll("[()]", ""))
                        .orElse(null);
            }
        }
        var hasDays = at.containsKey(PERIOD) || at.containsKey(DATE) || at.containsKey(FROM) && at.containsKey(TO);
        return at.containsKey(PRODUCT) && at.containsKey(QUANTITY) && hasDays
                ? Optional.of(new Head(Map.copyOf(at), unit))
                : Optional.empty();
    }

    static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
