package musubi.hub.web.operator;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.hub.journal.audit.DayVerification;
import musubi.hub.message.Text;

/**
 * What was found about some days of the audit.
 *
 * @param intact whether all is as it was sealed
 */
record AuditVerification(LocalDate from, LocalDate to, boolean intact, List<DayVerification> days) {

    static AuditVerification of(DayRange range, List<DayVerification> days) {
        return new AuditVerification(range.from(), range.to(), days.stream().allMatch(DayVerification::intact), days);
    }

    /** For people at a terminal: a line that begins with {@code ok} or {@code FOUND}, and one for each finding. */
    static String lines(DayVerification day, Locale locale) {
        return Stream.concat(
                        Stream.of((day.intact() ? "ok     " : "FOUND  ")
                                + line(day).in(locale)
                                + stamp(day).map(it -> it.in(locale)).orElse("")),
                        day.findings().stream().map(it -> "       " + it.line().in(locale)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The last line of all: whoever does not see it has not seen all. */
    static String end(long days, long findings, Locale locale) {
        return "done   "
                + new Text(days + " days, " + findings + " findings", days + " 日、検出 " + findings + " 件").in(locale)
                + "\n";
    }

    private static Optional<Text> stamp(DayVerification day) {
        return Optional.ofNullable(day.stamp()).map(stamp -> switch (stamp.state()) {
            case STAMPED ->
                new Text(
                        ", stamped " + stamp.time() + " by " + stamp.authority(),
                        "、タイムスタンプ " + stamp.time() + " " + stamp.authority());
            case UNTRUSTED ->
                new Text(
                        ", stamped " + stamp.time() + " by " + stamp.authority()
                                + ", whom no certificate is trusted for",
                        "、タイムスタンプ " + stamp.time() + " " + stamp.authority() + "（信頼する証明書の設定なし）");
            case PENDING ->
                new Text(
                        ", no time stamp yet" + (stamp.failure() == null ? "" : " (" + stamp.failure() + ")"),
                        "、タイムスタンプ未取得" + (stamp.failure() == null ? "" : "（" + stamp.failure() + "）"));
            case BAD -> new Text(", with a time stamp that does not count", "、無効なタイムスタンプ");
        });
    }

    private static Text line(DayVerification day) {
        var name = day.day() + "  ";
        return switch (day.state()) {
            case NOT_COVERED -> new Text(name + "not in the chain", name + "連鎖の対象外");
            case OPEN ->
                new Text(
                        name + "open: " + day.sealed() + " sealed, " + day.unsealed() + " not yet",
                        name + "未締め: 封印済み " + day.sealed() + "、未封印 " + day.unsealed());
            case CLOSED -> new Text(name + "closed: " + day.sealed() + " sealed", name + "締め済み: 封印済み " + day.sealed());
            case DROPPED ->
                new Text(
                        name + "dropped (" + String.join(", ", day.dropped()) + "): " + day.sealed() + " sealed, "
                                + (day.intact() ? "chain intact" : "chain broken"),
                        name + "削除済み (" + String.join(", ", day.dropped()) + "): 封印済み " + day.sealed() + "、連鎖は"
                                + (day.intact() ? "完全" : "不完全"));
        };
    }
}
