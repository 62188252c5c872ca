package musubi.adapters.emissions.production;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import musubi.adapters.emissions.bill.BillNumber;
import musubi.adapters.emissions.bill.DayText;
import musubi.adapters.emissions.bill.Period;
import musubi.adapters.emissions.bill.file.Line;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/** Reads one row under a head; what cannot be read is told by line and column, with what to do. */
final class OutputReading {

    private static final int LONGEST = 200;

    private final OutputColumn.Head head;
    private final String site;
    private final Line line;
    private final List<Notice> errors = new ArrayList<>();

    /** @param site of rows that name none */
    OutputReading(OutputColumn.Head head, String site, Line line) {
        this.head = head;
        this.site = site;
        this.line = line;
    }

    OutputRow read() {
        var own = cell(OutputColumn.SITE);
        var product = cell(OutputColumn.PRODUCT);
        if (product.isEmpty()) {
            error("missing", OutputColumn.PRODUCT, "Write the product.", "製品を書いてください。");
        }
        return new OutputRow(line.number(), own.isEmpty() ? site : own, product, period(), quantity(), unit(), errors);
    }

    private String cell(OutputColumn column) {
        var cell = head.cell(line.cells(), column);
        if (cell.length() > LONGEST) {
            error("too-long", column, "At most " + LONGEST + " characters.", LONGEST + " 文字までです。");
            return "";
        }
        return cell;
    }

    private @Nullable BigDecimal quantity() {
        var at = head.at().get(OutputColumn.QUANTITY);
        if (at != null && line.flaws().get(at) != null) {
            error(
                    line.flaws().get(at) == Line.Flaw.MERGED ? "merged-cell" : "formula-without-value",
                    OutputColumn.QUANTITY,
                    "Write the quantity itself: the cell is one with that above, or a formula that was never calculated.",
                    "結合セルか、計算されていない数式です。行ごとに数量を書いてください。");
            return null;
        }
        return switch (BillNumber.of(cell(OutputColumn.QUANTITY))) {
            case BillNumber.Good(var value) -> value;
            case BillNumber.Missing() -> {
                error(
                        "missing",
                        OutputColumn.QUANTITY,
                        "Write the quantity. Empty is not nought.",
                        "数量を書いてください。空欄は0ではありません。");
                yield null;
            }
            case BillNumber.Bad(var code, var text) -> {
                error(code, OutputColumn.QUANTITY, text.en(), text.ja());
                yield null;
            }
        };
    }

    private @Nullable OutputUnit unit() {
        var said = cell(OutputColumn.UNIT);
        var unit = said.isEmpty() ? Optional.ofNullable(head.unit()) : OutputUnit.find(said);
        if (unit.isEmpty()) {
            error(
                    "unknown-unit",
                    OutputColumn.UNIT,
                    "Write a unit: 個 (pieces), kg, t, L, m2, m3, h, 円.",
                    "単位は 個, kg, t, L, m2, m3, 時間, 円 のいずれかで書いてください。");
        }
        return unit.orElse(null);
    }

    private @Nullable Period period() {
        if (head.at().containsKey(OutputColumn.PERIOD)) {
            var found = month(cell(OutputColumn.PERIOD));
            if (found.isEmpty()) {
                error(
                        "no-such-month",
                        OutputColumn.PERIOD,
                        "No such month, or no year. Write 2025-04 or 令和7年4月, or both days with a 〜 between.",
                        "年月として読めません。2025-04 や 令和7年4月、または 2025/04/01～2025/04/30 の形で書いてください。");
            }
            return found.orElse(null);
        }
        var hasBoth = head.at().containsKey(OutputColumn.FROM);
        var to = day(hasBoth ? OutputColumn.TO : OutputColumn.DATE);
        var from = hasBoth ? day(OutputColumn.FROM) : to;
        if (from != null && to != null && to.isBefore(from)) {
            error("period-backwards", OutputColumn.TO, "The period ends before it begins.", "終了日が開始日より前です。");
            return null;
        }
        return from == null || to == null ? null : new Period(from, to);
    }

    /** A month, a day of it as spreadsheets keep one, or two days. */
    private static Optional<Period> month(String text) {
        var ends = text.split("\\s*[~〜～–—]\\s*", -1);
        if (ends.length == 2) {
            return DayText.find(ends[0]).flatMap(from -> DayText.find(ends[1])
                    .filter(to -> !to.isBefore(from))
                    .map(to -> new Period(from, to)));
        }
        var plain = OutputColumn.plain(text)
                .replace("年", "-")
                .replace("月", "")
                .replace("/", "-")
                .replace(".", "-");
        var first = DayText.find(plain + "-1")
                .or(() -> DayText.find(plain.replace("-", ".") + ".1"))
                .or(() -> era(text))
                .or(() -> DayText.find(plain + "01"));
        return first.or(() -> DayText.find(text).filter(it -> it.getDayOfMonth() == 1))
                .map(it -> new Period(it, it.withDayOfMonth(it.lengthOfMonth())));
    }

    private static Optional<LocalDate> era(String text) {
        return DayText.find(text + "1日");
    }

    private @Nullable LocalDate day(OutputColumn column) {
        var day = DayText.find(cell(column));
        if (day.isEmpty()) {
            error(
                    "no-such-day",
                    column,
                    "No such day, or no year. Write 2025-04-13 or 令和7年4月13日.",
                    "日付として読めないか、暦にない日です。2025-04-13 や 令和7年4月13日 の形で書いてください。");
        }
        return day.orElse(null);
    }

    private void error(String code, OutputColumn column, String en, String ja) {
        var at = head.at().get(column);
        var letters = at == null ? column.name().toLowerCase(java.util.Locale.ROOT) : Line.letters(at);
        errors.add(Notice.error(code, line.number() + ":" + letters, en, ja, null));
    }
}
