package musubi.adapters.emissions.bill;

import java.math.BigDecimal;
import java.util.List;
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

    static BillTable unreadable(Notice why) {
        return new BillTable(List.of(), List.of(), 0, List.of(why));
    }
}
