package musubi.adapters.emissions.bill;

import java.util.ArrayList;
import java.util.List;
import musubi.hub.message.Notice;

/** Holds the sums that a table names itself against its rows. */
final class Totals {

    private Totals() {}

    /** The last sum is that of all rows above it. */
    static List<Notice> check(List<BillRow> rows, List<BillTable.Total> totals) {
        var notices = new ArrayList<Notice>();
        if (totals.isEmpty()) {
            return notices;
        }
        var total = totals.getLast();
        var earlier = totals.size() < 2 ? 0 : totals.get(totals.size() - 2).line();
        var before = rows.stream().filter(it -> it.line() < total.line()).toList();
        if (isOf(total, before.stream().filter(it -> it.line() > earlier).toList())) {
            return notices; // that of the last part (小計)
        }
        var quantity = Sum.quantities(before);
        var yen = Sum.yen(before);
        if (total.quantity() != null && total.quantity().compareTo(quantity) != 0) {
            notices.add(differs(total.line(), "quantity", total.quantity().toPlainString(), quantity.toPlainString()));
        }
        if (total.yen() != null && total.yen().compareTo(yen) != 0) {
            notices.add(differs(total.line(), "yen", total.yen().toPlainString(), yen.toPlainString()));
        }
        return notices;
    }

    private static boolean isOf(BillTable.Total total, List<BillRow> rows) {
        return (total.quantity() == null || total.quantity().compareTo(Sum.quantities(rows)) == 0)
                && (total.yen() == null || total.yen().compareTo(Sum.yen(rows)) == 0);
    }

    private static Notice differs(int line, String what, String said, String sum) {
        return Notice.warning(
                "sum-differs",
                line + ":" + what,
                "The table's own sum is " + said + ", its rows come to " + sum + ".",
                "表の合計は " + said + "、行の合計は " + sum + " です。",
                null);
    }
}
