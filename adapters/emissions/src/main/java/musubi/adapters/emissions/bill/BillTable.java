package musubi.adapters.emissions.bill;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A table as it was read: its rows, the sums that it names itself, and how many lines are neither.
 *
 * @param notices about the table as a whole; with an error among them there are no rows
 */
public record BillTable(List<BillRow> rows, List<Total> totals, int otherLines, List<Notice> notices) {

    /** A row of sums (合計): held against the rows before it, and never one of them. */
    public record Total(
            int line,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal yen) {}

    public BillTable {
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
        notices = List.copyOf(notices);
    }

    /** And what else is to be known of it. */
    BillTable with(Notice more) {
        return new BillTable(
                rows,
                totals,
                otherLines,
                Stream.concat(Stream.of(more), notices.stream()).toList());
    }

    static BillTable unreadable(Notice why) {
        return new BillTable(List.of(), List.of(), 0, List.of(why));
    }
}
