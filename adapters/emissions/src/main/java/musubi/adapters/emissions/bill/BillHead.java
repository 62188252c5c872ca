package musubi.adapters.emissions.bill;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import musubi.adapters.emissions.bill.file.Line;
import musubi.adapters.emissions.factors.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Which column holds what.
 *
 * @param at from 0
 * @param unit that the head names beside the quantity, or null
 */
record BillHead(Map<Column, Integer> at, @Nullable Unit unit, boolean hasWidePeriod) {

    BillHead {
        at = Map.copyOf(at);
    }

    /** A line is a head where it says which column is the amount, in units or in yen, and one more. */
    static Optional<BillHead> find(List<String> cells) {
        return find(cells, Mapping.NONE);
    }

    /** The same where a mapping has words of its own for columns, or places. */
    static Optional<BillHead> find(List<String> cells, Mapping mapping) {
        var at = new EnumMap<Column, Integer>(Column.class);
        mapping.columns().forEach((column, names) -> names.stream()
                .mapToInt(it -> place(it, cells))
                .filter(it -> it >= 0)
                .findFirst()
                .ifPresent(it -> at.put(column, it)));
        if (!at.keySet().containsAll(mapping.columns().keySet())) {
            return Optional.empty();
        }
        var taken = List.copyOf(at.values());
        var words = mapping.columns().values().stream().flatMap(List::stream).anyMatch(it -> Mapping.place(it) < 0);
        var isNamed = words;
        for (var i = 0; i < cells.size(); i++) {
            var head = taken.contains(i) ? null : Column.find(cells.get(i)).orElse(null);
            if (head != null) {
                isNamed = true;
                at.putIfAbsent(head.column(), i);
            }
        }
        var hasAmount = at.containsKey(Column.QUANTITY) || at.containsKey(Column.YEN);
        if (at.size() < 2 || !hasAmount || !isNamed && mapping.headLine() == null) {
            return Optional.empty();
        }
        return Optional.of(new BillHead(at, unit(at, cells), isWide(at, cells)));
    }

    /** By place alone, for tables without a head. */
    static BillHead of(Mapping mapping) {
        var at = new EnumMap<Column, Integer>(Column.class);
        mapping.columns().forEach((column, names) -> names.stream()
                .mapToInt(Mapping::place)
                .filter(it -> it >= 0)
                .findFirst()
                .ifPresent(it -> at.put(column, it)));
        return new BillHead(at, null, false);
    }

    boolean has(Column column) {
        return at.containsKey(column);
    }

    /** Empty where the column or the cell is not there. */
    String cell(List<String> cells, Column column) {
        var index = at.get(column);
        return index == null || index >= cells.size() ? "" : cells.get(index).strip();
    }

    Line.@Nullable Flaw flaw(Line line, Column column) {
        var index = at.get(column);
        return index == null ? null : line.flaws().get(index);
    }

    /** In one cell, or spread over three of which the middle one holds the sign. */
    String period(List<String> cells) {
        var index = at.get(Column.PERIOD);
        if (index == null || index >= cells.size()) {
            return "";
        }
        return hasWidePeriod
                ? String.join("", cells.subList(index, Math.min(index + 3, cells.size())))
                : cells.get(index);
    }

    /** As a person counts columns in a spreadsheet: A, B, … AA. */
    String letters(Column column) {
        var index = at.get(column);
        return index == null ? column.name().toLowerCase(Locale.ROOT) : Line.letters(index);
    }

    private static int place(String name, List<String> cells) {
        var place = Mapping.place(name);
        if (place >= 0) {
            return place < cells.size() ? place : -1;
        }
        var wanted = Column.plain(name);
        for (var i = 0; i < cells.size(); i++) {
            if (Column.plain(cells.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Unit unit(Map<Column, Integer> at, List<String> cells) {
        var quantity = at.get(Column.QUANTITY);
        return quantity == null ? null : Column.unit(cells.get(quantity)).orElse(null);
    }

    /** A period over three cells has two heads without a word behind its own. */
    private static boolean isWide(Map<Column, Integer> at, List<String> cells) {
        var period = at.get(Column.PERIOD);
        return period != null
                && period + 2 < cells.size()
                && cells.get(period + 1).isBlank()
                && cells.get(period + 2).isBlank();
    }
}
