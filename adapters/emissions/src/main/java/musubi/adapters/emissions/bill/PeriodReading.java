package musubi.adapters.emissions.bill;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import musubi.adapters.emissions.bill.file.Line;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/** Reads of what days a row is: two columns, one cell or three with both days, or one day. */
final class PeriodReading {

    /** Two years; a bill of more is a slip in a year. */
    private static final int LONGEST = 731;

    private final BillHead head;
    private final @Nullable LocalDate dayZero;
    private final List<Notice> errors;

    /** @param errors to which what is wrong is added */
    PeriodReading(BillHead head, @Nullable LocalDate dayZero, List<Notice> errors) {
        this.head = head;
        this.dayZero = dayZero;
        this.errors = errors;
    }

    @Nullable
    Period read(Line line) {
        var cells = line.cells();
        if (head.has(Column.FROM) && head.has(Column.TO)) {
            return period(
                    day(line, head.cell(cells, Column.FROM), Column.FROM),
                    day(line, head.cell(cells, Column.TO), Column.TO),
                    line,
                    Column.TO);
        }
        if (head.has(Column.PERIOD)) {
            var text = Normalizer.normalize(head.period(cells), Normalizer.Form.NFKC);
            var ends = text.split("\\s*[~〜–—―]\\s*|\\s+-\\s+|から", -1);
            if (ends.length != 2) {
                errors.add(error(
                        "no-period",
                        line,
                        Column.PERIOD,
                        "Write both days, 2026/04/13~2026/05/12.",
                        "開始日と終了日を 2026/04/13～2026/05/12 の形で書いてください。"));
                return null;
            }
            return period(
                    day(line, ends[0], Column.PERIOD),
                    day(line, ends[1].replace("まで", ""), Column.PERIOD),
                    line,
                    Column.PERIOD);
        }
        var column = head.has(Column.DATE) ? Column.DATE : Column.TO;
        var day = day(line, head.cell(cells, column), column);
        return day == null ? null : new Period(day, day);
    }

    private @Nullable Period period(@Nullable LocalDate from, @Nullable LocalDate to, Line line, Column column) {
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            errors.add(error("period-backwards", line, column, "The period ends before it begins.", "終了日が開始日より前です。"));
            return null;
        }
        var period = new Period(from, to);
        if (period.days() > LONGEST) {
            errors.add(error(
                    "period-too-long",
                    line,
                    column,
                    "The period is longer than two years. Check its years.",
                    "期間が2年を超えています。年を確認してください。"));
            return null;
        }
        return period;
    }

    private @Nullable LocalDate day(Line line, String text, Column column) {
        if (head.flaw(line, column) == Line.Flaw.NOT_CALCULATED) {
            return null; // told already
        }
        var day = DayText.find(text);
        if (day.isPresent()) {
            return day.get();
        }
        var isSerial = DayText.isSerial(text.strip());
        if (isSerial && dayZero != null) {
            return dayZero.plusDays(Long.parseLong(text.strip()));
        }
        errors.add(
                isSerial
                        ? error(
                                "serial-date",
                                line,
                                column,
                                "A spreadsheet's serial number. Give the column the format of a date, and save again; or send"
                                        + " the workbook itself (.xlsx).",
                                "表計算のシリアル値です。列の書式を日付にして保存し直すか、ブック（.xlsx）のまま送ってください。")
                        : error(
                                "no-such-day",
                                line,
                                column,
                                "No such day, or no year. Write 2026-04-13 or 令和8年4月13日.",
                                "日付として読めないか、暦にない日です。2026-04-13 や 令和8年4月13日 の形で書いてください。"));
        return null;
    }

    private Notice error(String code, Line line, Column column, String en, String ja) {
        return Notice.error(code, line.number() + ":" + head.letters(column), en, ja, null);
    }
}
