package musubi.adapters.emissions.bill;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import musubi.adapters.emissions.factors.Unit;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/** Reads one row under a head; what cannot be read is told by line and column, with what to do. */
final class RowReading {

    private static final int LONGEST = 200;
    private static final List<Column> TEXTS = List.of(
            Column.SITE, Column.ACTIVITY, Column.SUPPLIER, Column.MENU, Column.UNIT, Column.SLIP, Column.VEHICLE);

    private final BillHead head;
    private final Defaults defaults;

    RowReading(BillHead head, Defaults defaults) {
        this.head = head;
        this.defaults = defaults;
    }

    BillRow read(int line, List<String> cells) {
        var errors = new ArrayList<Notice>();
        TEXTS.stream()
                .filter(it -> head.cell(cells, it).length() > LONGEST)
                .forEach(it -> errors.add(
                        error("too-long", line, it, "At most " + LONGEST + " characters.", LONGEST + " 文字までです。")));
        var period = period(line, cells, errors);
        var yen = number(line, cells, Column.YEN, false, errors);
        var isOfTolls = head.has(Column.YEN) && !head.has(Column.QUANTITY);
        var quantity = isOfTolls ? yen : number(line, cells, Column.QUANTITY, true, errors);
        return new BillRow(
                line,
                either(head.cell(cells, Column.SITE), defaults.site()),
                either(head.cell(cells, Column.ACTIVITY), isOfTolls ? "toll" : defaults.activity()),
                either(head.cell(cells, Column.SUPPLIER), defaults.supplier()),
                either(head.cell(cells, Column.MENU), defaults.menu()),
                period,
                quantity,
                isOfTolls ? Unit.YEN.text() : unit(cells),
                yen,
                head.cell(cells, Column.SLIP),
                head.cell(cells, Column.VEHICLE),
                errors);
    }

    private String unit(List<String> cells) {
        var named = head.unit() == null
                ? defaults.unit()
                : Objects.requireNonNull(head.unit()).text();
        return either(head.cell(cells, Column.UNIT), named);
    }

    private @Nullable BigDecimal number(
            int line, List<String> cells, Column column, boolean isNeeded, List<Notice> errors) {
        return switch (BillNumber.of(head.cell(cells, column))) {
            case BillNumber.Good(var value) -> value;
            case BillNumber.Missing() -> {
                if (isNeeded) {
                    errors.add(error(
                            "missing",
                            line,
                            column,
                            "Write the quantity. Empty is not nought.",
                            "数量を書いてください。空欄は0ではありません。"));
                }
                yield null;
            }
            case BillNumber.Bad(var code, var text) -> {
                errors.add(error(code, line, column, text.en(), text.ja()));
                yield null;
            }
        };
    }

    private @Nullable Period period(int line, List<String> cells, List<Notice> errors) {
        if (head.has(Column.FROM) && head.has(Column.TO)) {
            return period(
                    day(line, head.cell(cells, Column.FROM), Column.FROM, errors),
                    day(line, head.cell(cells, Column.TO), Column.TO, errors),
                    line,
                    Column.TO,
                    errors);
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
                    day(line, ends[0], Column.PERIOD, errors),
                    day(line, ends[1].replace("まで", ""), Column.PERIOD, errors),
                    line,
                    Column.PERIOD,
                    errors);
        }
        var column = head.has(Column.DATE) ? Column.DATE : Column.TO;
        var day = day(line, head.cell(cells, column), column, errors);
        return day == null ? null : new Period(day, day);
    }

    private @Nullable Period period(
            @Nullable LocalDate from, @Nullable LocalDate to, int line, Column column, List<Notice> errors) {
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            errors.add(error("period-backwards", line, column, "The period ends before it begins.", "終了日が開始日より前です。"));
            return null;
        }
        return new Period(from, to);
    }

    private @Nullable LocalDate day(int line, String text, Column column, List<Notice> errors) {
        var day = DayText.find(text);
        if (day.isEmpty()) {
            errors.add(
                    DayText.isSerial(text.strip())
                            ? error(
                                    "serial-date",
                                    line,
                                    column,
                                    "A spreadsheet's serial number. Give the column the format of a date, and save again.",
                                    "表計算のシリアル値です。列の書式を日付にして保存し直してください。")
                            : error(
                                    "no-such-day",
                                    line,
                                    column,
                                    "No such day, or no year. Write 2026-04-13 or 令和8年4月13日.",
                                    "日付として読めないか、暦にない日です。2026-04-13 や 令和8年4月13日 の形で書いてください。"));
        }
        return day.orElse(null);
    }

    private Notice error(String code, int line, Column column, String en, String ja) {
        return Notice.error(code, line + ":" + head.letters(column), en, ja, null);
    }

    private static String either(String own, String instead) {
        return own.isEmpty() ? instead : own;
    }
}
