package musubi.adapters.emissions.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import musubi.adapters.emissions.report.drawing.Bars;
import musubi.adapters.emissions.report.drawing.Sheet;
import musubi.adapters.emissions.report.drawing.Table;

/** The figures of a report, table by table. */
final class ReportTables {

    private ReportTables() {}

    static void summary(Sheet sheet, YearBoard board) {
        var all = board.inventory();
        sheet.heading("1. 排出量とエネルギー使用量");
        new Table(
                        List.of(
                                Table.Column.text("項目", 52),
                                Table.Column.number("数値", 24),
                                Table.Column.text("単位", 24)),
                        List.of(
                                List.of(
                                        "Scope 1＋2 合計（マーケット基準）",
                                        Figures.tonnes(all.total()),
                                        "t-" + all.total().gas()),
                                List.of(
                                        "Scope 1（自社での燃料の燃焼）",
                                        Figures.tonnes(all.scope1()),
                                        "t-" + all.scope1().gas()),
                                List.of(
                                        "Scope 2 マーケット基準（証書控除後）",
                                        Figures.tonnes(all.scope2Market()),
                                        "t-" + all.scope2Market().gas()),
                                List.of(
                                        "　うち非化石証書による控除",
                                        Figures.deducted(all.certificates()),
                                        "t-" + all.scope2Market().gas()),
                                List.of(
                                        "Scope 2 ロケーション基準",
                                        Figures.tonnes(all.scope2Location()),
                                        "t-" + all.scope2Location().gas()),
                                List.of(
                                        "Scope 3（入力のあった項目のみ）",
                                        Figures.tonnes(all.scope3()),
                                        "t-" + all.scope3().gas()),
                                List.of(
                                        "エネルギー使用量（原油換算）",
                                        board.energy().sources().isEmpty()
                                                ? Figures.NOTHING
                                                : Figures.tonnes(board.energy().kilolitres()),
                                        "kL（1,500 kL の " + board.energy().percent() + "%）"),
                                List.of(
                                        "支払額",
                                        board.isEmpty() ? Figures.NOTHING : Figures.yen(board.yen()),
                                        "円" + exceptions(board)),
                                List.of("確認待ちの行", String.valueOf(board.waiting().size()), "行（合計に含まれません）")))
                .drawOn(sheet);
    }

    private static String exceptions(YearBoard board) {
        var waiting = board.waiting().isEmpty() ? "" : "（確認待ちの行を除く）";
        return board.withoutYen() == 0 ? waiting : waiting + "（金額のない " + board.withoutYen() + " 件を除く）";
    }

    static void months(Sheet sheet, YearBoard board) {
        sheet.heading("2. 月別");
        var bars = new ArrayList<Bars.Bar>();
        var rows = new ArrayList<List<String>>();
        for (var month : board.months()) {
            var scope1 = ofScope(board, month, "1");
            var scope2 = ofScope(board, month, "2");
            bars.add(new Bars.Bar(month.month().toString(), scope1, scope2));
            rows.add(List.of(
                    month.month().toString(),
                    Figures.tonnes(scope1, 3),
                    Figures.tonnes(scope2, 3),
                    Figures.tonnes(month.tonnes(), 3),
                    Figures.yen(month.yen())));
        }
        new Bars(bars).drawOn(sheet);
        new Table(
                        List.of(
                                Table.Column.text("月", 20),
                                Table.Column.number("Scope 1（t）", 20),
                                Table.Column.number("Scope 2（t）", 20),
                                Table.Column.number("全体（t）", 20),
                                Table.Column.number("支払額（円）", 20)),
                        rows)
                .drawOn(sheet);
    }

    private static BigDecimal ofScope(YearBoard board, YearBoard.Month month, String scope) {
        return IntStream.range(0, board.sources().size())
                .filter(it -> board.sources().get(it).scope().equals(scope))
                .mapToObj(month.cells()::get)
                .map(it -> it == null ? BigDecimal.ZERO : it)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static void sources(Sheet sheet, YearBoard board) {
        sheet.heading("3. 排出源別・拠点別");
        new Table(
                        List.of(
                                Table.Column.text("排出源", 32),
                                Table.Column.text("Scope", 10),
                                Table.Column.number("使用量", 22),
                                Table.Column.number("排出量（t）", 18),
                                Table.Column.number("支払額（円）", 18)),
                        board.sources().stream()
                                .map(it -> List.of(
                                        it.name().ja(),
                                        it.scope(),
                                        it.unit() == null ? "－" : Figures.tonnes(it.quantity(), 0) + " " + it.unit(),
                                        Figures.tonnes(it.tonnes(), 3),
                                        Figures.yen(it.yen())))
                                .toList())
                .drawOn(sheet);
        sheet.skip(10);
        new Table(
                        List.of(
                                Table.Column.text("拠点", 46),
                                Table.Column.number("排出量（t）", 20),
                                Table.Column.number("割合（%）", 14),
                                Table.Column.number("支払額（円）", 20)),
                        board.sites().stream()
                                .map(it -> List.of(
                                        it.site().isEmpty() ? "－" : it.site(),
                                        Figures.tonnes(it.tonnes(), 3),
                                        it.share().toPlainString(),
                                        Figures.yen(it.yen())))
                                .toList())
                .drawOn(sheet);
    }

    static void waiting(Sheet sheet, YearBoard board) {
        if (board.waiting().isEmpty()) {
            return;
        }
        sheet.heading("4. 確認待ちの行（どの合計にも含まれません）");
        new Table(
                        List.of(
                                Table.Column.text("内容", 18),
                                Table.Column.text("期間", 26),
                                Table.Column.number("使用量", 16),
                                Table.Column.text("理由", 40)),
                        board.waiting().stream()
                                .map(it -> List.of(
                                        it.what(),
                                        it.days(),
                                        it.quantity(),
                                        it.why().ja()))
                                .toList())
                .drawOn(sheet);
    }
}
