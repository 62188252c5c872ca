package musubi.adapters.emissions.bill;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import musubi.hub.message.Notice;

/** Reads a table of bills or slips: finds its head below whatever stands above it, and parts rows from sums and remarks. */
final class BillReader {

    private static final int HEAD_WITHIN = 30;
    private static final int MOST = 100_000;
    private static final Set<String> SUMS = Set.of("合計", "小計", "総計", "計", "総合計", "total", "subtotal", "sum");

    private BillReader() {}

    static BillTable read(byte[] bytes, Defaults defaults) {
        if (bytes.length >= 2 && bytes[0] == 'P' && bytes[1] == 'K') {
            return unreadable(
                    "a-workbook",
                    "This is a workbook (XLSX). Save the sheet as CSV.",
                    "Excel ブックです。シートを CSV で保存して送ってください。");
        }
        if (bytes.length >= 4 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf) {
            return unreadable(
                    "an-old-workbook",
                    "This is an old or an encrypted workbook. Save the sheet as CSV, without a password.",
                    "旧形式または暗号化された Excel です。パスワードなしの CSV で保存して送ってください。");
        }
        return TextFile.decode(bytes)
                .map(it -> read(it, defaults))
                .orElseGet(() -> unreadable(
                        "no-text",
                        "The file is text in neither UTF-8 nor Shift_JIS (MS932).",
                        "UTF-8 でも Shift_JIS でもないファイルです。"));
    }

    private static BillTable read(String text, Defaults defaults) {
        var separator = text.lines().limit(HEAD_WITHIN).anyMatch(it -> it.indexOf('\t') >= 0) && text.indexOf(',') < 0
                ? '\t'
                : ',';
        // what stands above the head, and remarks below the rows, have columns of their own
        try (var lines = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            return read(lines, defaults);
        } catch (CsvParseException _) {
            return unreadable("not-csv", "The file is no CSV: a quote is not closed.", "CSV として読めません。引用符が閉じていません。");
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    private static BillTable read(Iterable<CsvRecord> lines, Defaults defaults) {
        BillHead head = null;
        var rows = new ArrayList<BillRow>();
        var totals = new ArrayList<BillTable.Total>();
        var others = 0;
        for (var line : lines) {
            var cells = line.getFields();
            var number = (int) line.getStartingLineNumber();
            if (BillHead.isOfHalfHours(cells)) {
                return unreadable(
                        "half-hours",
                        "These are half hours of a meter, and no bill. Send them to /energy/meters/readings.",
                        "30分ごとの計量値で、請求書ではありません。/energy/meters/readings に送ってください。");
            }
            if (head == null) {
                head = number <= HEAD_WITHIN ? BillHead.find(cells).orElse(null) : null;
                others++;
            } else if (isEmptyOrRemark(cells)) {
                others++;
            } else if (isSum(cells)) {
                totals.add(total(number, cells, head));
            } else if (rows.size() == MOST) {
                return unreadable(
                        "too-many-rows",
                        "At most " + MOST + " rows. Send the table in parts.",
                        MOST + " 行までです。分けて送ってください。");
            } else {
                rows.add(new RowReading(head, defaults).read(number, cells));
            }
        }
        return head == null
                ? unreadable(
                        "no-head",
                        "No line names the columns. Wanted are the amount (使用量, 数量, or 金額) and the days (使用期間, 検針日, 給油日).",
                        "見出し行が見つかりません。使用量・数量・金額のいずれかと、使用期間・検針日・給油日などの列が必要です。")
                : new BillTable(rows, totals, others, check(rows, totals));
    }

    private static BillTable.Total total(int line, List<String> cells, BillHead head) {
        return new BillTable.Total(
                line,
                BillNumber.of(head.cell(cells, Column.QUANTITY)) instanceof BillNumber.Good(var value) ? value : null,
                BillNumber.of(head.cell(cells, Column.YEN)) instanceof BillNumber.Good(var value) ? value : null);
    }

    /** The last sum is that of all rows above it. */
    private static List<Notice> check(List<BillRow> rows, List<BillTable.Total> totals) {
        var notices = new ArrayList<Notice>();
        if (totals.isEmpty()) {
            return notices;
        }
        var total = totals.getLast();
        var before = rows.stream().filter(it -> it.line() < total.line()).toList();
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

    private static Notice differs(int line, String what, String said, String sum) {
        return Notice.warning(
                "sum-differs",
                line + ":" + what,
                "The table's own sum is " + said + ", its rows come to " + sum + ".",
                "表の合計は " + said + "、行の合計は " + sum + " です。",
                null);
    }

    private static boolean isSum(List<String> cells) {
        return cells.stream().limit(4).map(Column::plain).anyMatch(SUMS::contains);
    }

    private static boolean isEmptyOrRemark(List<String> cells) {
        var first = cells.stream().filter(it -> !it.isBlank()).findFirst();
        return first.isEmpty() || first.get().strip().startsWith("※");
    }

    private static BillTable unreadable(String code, String en, String ja) {
        return BillTable.unreadable(Notice.error(code, "file", en, ja, null));
    }
}
