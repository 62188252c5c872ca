package musubi.adapters.emissions.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import musubi.adapters.emissions.bill.BillRow;
import musubi.adapters.emissions.bill.FirmYear;
import musubi.adapters.emissions.bill.Outcome;
import musubi.adapters.emissions.factors.Activity.Scope;
import musubi.adapters.emissions.inventory.Basis;
import musubi.adapters.emissions.inventory.CertifiedElectricity;
import musubi.adapters.emissions.inventory.Figure;
import musubi.adapters.emissions.inventory.Result;

/** The year as a table: a line for each bill, with factor and edition, and below them their sums. UTF-8 with a byte-order mark. */
final class CsvReport {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a spreadsheet takes for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private static final Set<Scope> COUNTED = EnumSet.of(Scope.SCOPE1, Scope.SCOPE2);

    private static final List<String> HEAD = List.of(
            "年度",
            "開始日",
            "終了日",
            "拠点",
            "排出源",
            "Scope",
            "供給会社",
            "メニュー",
            "伝票番号",
            "使用量",
            "単位",
            "金額（円）",
            "状態",
            "排出量（t）",
            "ガス",
            "ロケーション基準（t）",
            "法令の計算式（t）",
            "原油換算（kL）",
            "係数",
            "係数表",
            "理由");

    private CsvReport() {}

    static byte[] of(FirmYear year, CertifiedElectricity certified) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEAD);
            year.outcomes().forEach(it -> csv.writeRecord(line(year.fiscalYear(), it)));
            CertificateLine.of(certified).ifPresent(csv::writeRecord);
            csv.writeRecord(sums(year, certified));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> line(int fiscalYear, Outcome outcome) {
        var row = outcome.row();
        var cells = new ArrayList<>(said(fiscalYear, row, outcome));
        switch (outcome) {
            case Outcome.Calculated(var _, var result, var _) -> cells.addAll(calculated(result));
            case Outcome.Unresolved(var _, var _, var text) -> {
                cells.add("確認待ち");
                cells.addAll(List.of("", "", "", "", "", "", "", text.ja()));
            }
            case Outcome.Duplicate _, Outcome.Rejected _ ->
                throw new IllegalStateException("kept, and not usable: " + row.line());
        }
        return cells;
    }

    private static List<String> said(int fiscalYear, BillRow row, Outcome outcome) {
        var activity = outcome instanceof Outcome.Calculated(var _, var result, var _) ? result.activity() : null;
        var period = Objects.requireNonNull(row.period());
        var yen = row.yen();
        return List.of(
                String.valueOf(fiscalYear),
                period.from().toString(),
                period.to().toString(),
                safe(row.site()),
                safe(activity == null ? row.activity() : activity.name().ja()),
                activity == null ? "" : activity.scope().text(),
                safe(row.supplier()),
                safe(row.menu()),
                safe(row.slip()),
                Objects.requireNonNull(row.quantity()).toPlainString(),
                safe(row.unit()),
                yen == null ? "" : yen.toPlainString());
    }

    private static List<String> calculated(Result.Calculated result) {
        var first = result.figures().getFirst();
        var energy = result.energy();
        return List.of(
                "算定済み",
                first.tonnes().toPlainString(),
                first.gas().text(),
                tonnes(result, Basis.LOCATION),
                tonnes(result, Basis.LAW),
                energy == null ? "" : energy.kilolitres().toPlainString(),
                first.trace().factor().printed() + " "
                        + first.trace().factor().unit().text(),
                first.trace().edition().id(),
                "");
    }

    private static String tonnes(Result.Calculated result, Basis basis) {
        return result.figures().stream()
                .filter(it -> it.basis() == basis)
                .findFirst()
                .map(it -> it.tonnes().toPlainString())
                .orElse("");
    }

    /** Tonnes and kilolitres of scopes 1 and 2, less what certificates take off; yen of all lines. */
    private static List<String> sums(FirmYear year, CertifiedElectricity certified) {
        var yen = year.outcomes().stream()
                .flatMap(it -> Stream.ofNullable(it.row().yen()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var calculated = year.results().stream()
                .filter(Result.Calculated.class::isInstance)
                .map(Result.Calculated.class::cast)
                .filter(it -> COUNTED.contains(it.activity().scope()))
                .toList();
        var tonnes = calculated.stream()
                .map(it -> it.figures().getFirst())
                .map(Figure::tonnes)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(CertificateLine.tonnes(certified));
        var kilolitres = calculated.stream()
                .flatMap(it -> Stream.ofNullable(it.energy()))
                .map(it -> it.kilolitres())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(
                String.valueOf(year.fiscalYear()),
                "",
                "",
                "",
                "合計（排出量は Scope 1＋2）",
                "",
                "",
                "",
                "",
                "",
                "",
                yen.toPlainString(),
                "",
                tonnes.toPlainString(),
                "",
                "",
                "",
                kilolitres.toPlainString(),
                "",
                "",
                "");
    }

    /** A firm's own words are words, whatever a spreadsheet makes of their first sign. */
    private static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
