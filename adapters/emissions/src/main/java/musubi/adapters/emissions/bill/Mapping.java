package musubi.adapters.emissions.bill;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the tables of one form are to be read, where their own words do not say it: which column is what, and what holds for all rows.
 *
 * @param columns by what their heads say, or by their place ({@code #1} is the first); columns that are not named here are told by their
 *     words
 * @param headLine the line that names the columns, from 1; 0 where none does, so that all columns are named by place; null where it is found
 *     by its words
 * @param sheet of a workbook; empty: the first that has a head
 * @param defaults of rows that say nothing else; a sender may say more
 */
record Mapping(Map<Column, List<String>> columns, @Nullable Integer headLine, String sheet, Defaults defaults) {

    static final Mapping NONE = new Mapping(Map.of(), null, "", Defaults.NONE);

    private static final Pattern PLACE = Pattern.compile("#([1-9]\\d{0,2})");
    private static final int LAST_LINE = 1_000;

    Mapping {
        var inOrder = new EnumMap<Column, List<String>>(Column.class);
        columns.forEach((column, names) -> inOrder.put(column, List.copyOf(names)));
        columns = Collections.unmodifiableMap(inOrder);
        if (headLine != null && (headLine < 0 || headLine > LAST_LINE)) {
            throw new IllegalArgumentException("headLine is 0 to " + LAST_LINE);
        }
        if (headLine != null
                && headLine == 0
                && columns.values().stream().anyMatch(it -> it.stream().noneMatch(name -> place(name) >= 0))) {
            throw new IllegalArgumentException("columns are named by place (#1) where there is no head");
        }
    }

    /** From 0, or -1 where it is no place. */
    static int place(String name) {
        var found = PLACE.matcher(name);
        return found.matches() ? Integer.parseInt(found.group(1)) - 1 : -1;
    }

    /** Whether the first line is a row already. */
    boolean hasNoHead() {
        return headLine != null && headLine == 0;
    }

    /** The same, of whose rows the sender says more. */
    Mapping with(Defaults said) {
        return new Mapping(columns, headLine, sheet, said.or(defaults));
    }

    Mapping with(String sheet) {
        return sheet.isEmpty() ? this : new Mapping(columns, headLine, sheet, defaults);
    }

    /** What holds for all rows, and nothing of columns. */
    Mapping withoutColumns() {
        return new Mapping(Map.of(), null, sheet, defaults);
    }
}
