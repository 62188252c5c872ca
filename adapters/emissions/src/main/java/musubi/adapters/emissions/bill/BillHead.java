package musubi.adapters.emissions.bill;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import musubi.adapters.emissions.factors.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Which column holds what.
 *
 * @param at from 0
 * @param unit that the head names beside the quantity, or null
 */
record BillHead(Map<Column, Integer> at, @Nullable Unit unit, boolean hasWidePeriod) {

    private static final Pattern HALF_HOUR = Pattern.compile("\\d{1,2}:[03]0.*");
    private static final int DAY = 48;

    BillHead {
        at = Map.copyOf(at);
    }

    /** A line is a head where it says which column is the amount, in units or in yen, and one more. */
    static Optional<BillHead> find(List<String> cells) {
        var at = new EnumMap<Column, Integer>(Column.class);
        Unit unit = null;
        for (var i = 0; i < cells.size(); i++) {
            var head = Column.find(cells.get(i)).orElse(null);
            if (head != null && at.putIfAbsent(head.column(), i) == null && head.column() == Column.QUANTITY) {
                unit = head.unit();
            }
        }
        if (at.size() < 2 || !at.containsKey(Column.QUANTITY) && !at.containsKey(Column.YEN)) {
            return Optional.empty();
        }
        var period = at.get(Column.PERIOD);
        var isWide = period != null
                && period + 2 < cells.size()
                && cells.get(period + 1).isBlank()
                && cells.get(period + 2).isBlank();
        return Optional.of(new BillHead(at, unit, isWide));
    }

    /** Whether the line heads the half hours of a day, which are no bill. */
    static boolean isOfHalfHours(List<String> cells) {
        return cells.stream()
                        .filter(it -> HALF_HOUR.matcher(Column.plain(it)).matches())
                        .count()
                >= DAY;
    }

    boolean has(Column column) {
        return at.containsKey(column);
    }

    /** Empty where the column or the cell is not there. */
    String cell(List<String> cells, Column column) {
        var index = at.get(column);
        return index == null || index >= cells.size() ? "" : cells.get(index).strip();
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
        var letters = new StringBuilder();
        for (var i = at.getOrDefault(column, 0) + 1; i > 0; i = (i - 1) / 26) {
            letters.insert(0, (char) ('A' + (i - 1) % 26));
        }
        return at.containsKey(column) ? letters.toString() : column.name().toLowerCase(Locale.ROOT);
    }
}
