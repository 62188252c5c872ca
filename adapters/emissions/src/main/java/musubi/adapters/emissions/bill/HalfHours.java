package musubi.adapters.emissions.bill;

import java.util.List;
import java.util.regex.Pattern;
import musubi.hub.message.Notice;

/** Tells a meter's half hours, which are no bill, by the line that names their columns. */
final class HalfHours {

    private static final Pattern HALF_HOUR = Pattern.compile("\\d{1,2}(:[03]0|時([03]0分)?).*");
    private static final Pattern TIME = Pattern.compile("時刻|時間|時間帯|コマ|開始時刻|time|datetime|日時|年月日時");
    private static final int DAY = 48;
    private static final int MOST_OF_A_DAY = 40;

    private HalfHours() {}

    static Notice notice() {
        return Notice.error(
                "half-hours",
                "file",
                "These are half hours of a meter, and no bill. Send them to /energy/meters/readings.",
                "30分ごとの計量値で、請求書ではありません。/energy/meters/readings に送ってください。",
                null);
    }

    /** A day in 48 columns, named by time or by number (コマ). */
    static boolean areIn(List<String> cells) {
        if (cells.size() < DAY) {
            return false;
        }
        var plain = cells.stream().map(Column::plain).toList();
        var byTime =
                plain.stream().filter(it -> HALF_HOUR.matcher(it).matches()).count();
        return byTime >= MOST_OF_A_DAY
                || plain.containsAll(java.util.stream.IntStream.rangeClosed(1, DAY)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    /** One row for each: a time, an amount, and nothing that a bill or a slip says beside them. */
    static boolean areUnder(BillHead head, List<String> cells) {
        return head.has(Column.QUANTITY)
                && List.of(Column.YEN, Column.PERIOD, Column.ACTIVITY, Column.VEHICLE, Column.SLIP).stream()
                        .noneMatch(head::has)
                && cells.stream().map(Column::plain).anyMatch(it -> TIME.matcher(it)
                        .matches());
    }
}
