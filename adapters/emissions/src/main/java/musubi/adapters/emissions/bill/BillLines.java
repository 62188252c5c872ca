package musubi.adapters.emissions.bill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import musubi.adapters.emissions.bill.file.Line;
import musubi.adapters.emissions.bill.file.LineSink;
import musubi.adapters.emissions.factors.Activities;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/** Takes the lines of one table: finds its head below whatever stands above it, and parts rows from sums and remarks. */
final class BillLines implements LineSink {

    private static final int HEAD_WITHIN = 30;
    private static final int MOST = 100_000;
    private static final int MOST_NAMED = 10;
    private static final Set<String> SUMS = Set.of("合計", "小計", "総計", "計", "総合計", "total", "subtotal", "sum");

    private final Mapping mapping;
    private final Activities activities;
    private final @Nullable LocalDate dayZero;

    private @Nullable BillHead head;
    private @Nullable RowReading reading;
    private @Nullable Notice wrong;
    private final List<BillRow> rows = new ArrayList<>();
    private final List<BillTable.Total> totals = new ArrayList<>();
    private final List<Integer> hidden = new ArrayList<>();
    private int others;

    BillLines(Mapping mapping, Activities activities, @Nullable LocalDate dayZero) {
        this.mapping = mapping;
        this.activities = activities;
        this.dayZero = dayZero;
        if (mapping.hasNoHead()) {
            under(BillHead.of(mapping));
        }
    }

    static Notice noHead(Mapping mapping) {
        return mapping.columns().isEmpty()
                ? error(
                        "no-head",
                        "No line names the columns. Wanted are the amount (使用量, 数量, or 金額) and the days (使用期間, 検針日, 給油日)."
                                + " Where they are called otherwise, say with a mapping which column is what.",
                        "見出し行が見つかりません。使用量・数量・金額のいずれかと、使用期間・検針日・給油日などの列が必要です。" + "別の名前の列なら、列の対応（mapping）を指定してください。")
                : error(
                        "no-head",
                        "No line has the columns that the mapping names. Correct the mapping, or send mapping=none.",
                        "列の対応（mapping）が指す列のある見出し行が見つかりません。対応を直すか、mapping=none で送ってください。");
    }

    /** Whether it is a table of bills, or of something that is told apart from bills. */
    boolean hasTable() {
        return head != null || wrong != null;
    }

    /** For the head alone: of a table that is not read. */
    boolean looksFor(Line line) {
        take(line);
        return head == null && wrong == null && line.number() <= HEAD_WITHIN;
    }

    @Override
    public boolean take(Line line) {
        var cells = line.cells();
        if (HalfHours.areIn(cells)) {
            wrong = HalfHours.notice();
        } else if (reading == null || head == null) {
            others++;
            var found = isHeadHere(line) ? BillHead.find(cells, mapping).orElse(null) : null;
            if (found != null && HalfHours.areUnder(found, cells)) {
                wrong = HalfHours.notice();
            } else if (found != null) {
                under(found);
            }
        } else if (line.isBlank() || isRemark(cells)) {
            others++;
        } else if (isSum(cells)) {
            totals.add(total(line.number(), cells, head));
        } else if (rows.size() == MOST) {
            wrong = error(
                    "too-many-rows",
                    "At most " + MOST + " rows. Send the table in parts.",
                    MOST + " 行までです。分けて送ってください。");
        } else {
            if (line.isHidden()) {
                hidden.add(line.number());
            }
            rows.add(reading.read(line));
        }
        return wrong == null && (head != null || line.number() <= Math.max(HEAD_WITHIN, headLine()));
    }

    /** @param more about the file around it */
    BillTable table(List<Notice> more) {
        if (wrong != null) {
            return BillTable.unreadable(wrong);
        }
        var notices = Stream.of(hiddenRows().stream(), Totals.check(rows, totals).stream(), more.stream())
                .flatMap(it -> it)
                .toList();
        return new BillTable(rows, totals, others, notices);
    }

    private void under(BillHead found) {
        head = found;
        reading = new RowReading(found, mapping.defaults(), activities, dayZero);
    }

    private int headLine() {
        return mapping.headLine() == null ? 0 : mapping.headLine();
    }

    private boolean isHeadHere(Line line) {
        return mapping.headLine() == null ? line.number() <= HEAD_WITHIN : line.number() == headLine();
    }

    private List<Notice> hiddenRows() {
        var named = String.join(
                ", ", hidden.stream().limit(MOST_NAMED).map(String::valueOf).toList());
        return hidden.isEmpty()
                ? List.of()
                : List.of(Notice.warning(
                        "hidden-rows",
                        "file",
                        hidden.size() + " rows that the sheet hides were read like the others: " + named
                                + (hidden.size() > MOST_NAMED ? ", …" : "") + ". Delete them if they are not to count.",
                        "非表示の " + hidden.size() + " 行も他の行と同じように読みました（" + named
                                + (hidden.size() > MOST_NAMED ? "、…" : "") + "）。含めない場合は行を削除してください。",
                        null));
    }

    private static BillTable.Total total(int line, List<String> cells, BillHead head) {
        return new BillTable.Total(
                line,
                BillNumber.of(head.cell(cells, Column.QUANTITY)) instanceof BillNumber.Good(var value) ? value : null,
                BillNumber.of(head.cell(cells, Column.YEN)) instanceof BillNumber.Good(var value) ? value : null);
    }

    private static boolean isSum(List<String> cells) {
        return cells.stream().limit(4).map(Column::plain).anyMatch(SUMS::contains);
    }

    private static boolean isRemark(List<String> cells) {
        return cells.stream()
                .filter(it -> !it.isBlank())
                .findFirst()
                .filter(it -> it.strip().startsWith("※"))
                .isPresent();
    }

    private static Notice error(String code, String en, String ja) {
        return Notice.error(code, "file", en, ja, null);
    }
}
