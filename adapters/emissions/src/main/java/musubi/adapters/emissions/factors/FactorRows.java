package musubi.adapters.emissions.factors;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code factors.csv}, each value in the one way of writing that it has. */
final class FactorRows {

    static final String FILE = "factors.csv";

    private static final List<String> REQUIRED =
            List.of("key", "supplier_no", "supplier", "menu", "kind", "value", "unit", "data_year", "mark", "note");
    private static final Set<String> OPTIONAL = Set.of("provisional", "heat", "carbon");
    private static final Set<String> MARKS = Set.of("", Factor.SUBSTITUTED, Factor.PARTIAL);
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,12})?");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final int MOST = 20_000;
    private static final int LONGEST = 200;

    private final Activities activities;
    private final Findings findings;

    FactorRows(Activities activities, Findings findings) {
        this.activities = activities;
        this.findings = findings;
    }

    List<Factor> read(String csv) {
        var factors = new ArrayList<Factor>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (var row : rows) {
                if (factors.isEmpty() && !headIsGood(row.getHeader())) {
                    return List.of();
                }
                if (factors.size() == MOST) {
                    findings.error("too-many-rows", FILE, "At most " + MOST + " rows.", MOST + " 行までです。");
                    return List.of();
                }
                factors.add(factor(row));
            }
        } catch (CsvParseException _) {
            findings.error(
                    "not-csv",
                    FILE,
                    "A row has too many columns, or a quote is not closed.",
                    "列が多すぎる行か、閉じていない引用符があります。");
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        if (factors.isEmpty() && !findings.anyError()) {
            findings.error("no-rows", FILE, "The file has no row.", "行がありません。");
        }
        return factors;
    }

    private boolean headIsGood(List<String> head) {
        REQUIRED.stream()
                .filter(it -> !head.contains(it))
                .forEach(it ->
                        findings.error("column-missing", FILE + ":1/" + it, "The column is missing.", "この列がありません。"));
        head.stream()
                .filter(it -> !REQUIRED.contains(it) && !OPTIONAL.contains(it))
                .forEach(it -> findings.error(
                        "unknown-column",
                        FILE + ":1/" + (it.length() > 40 ? it.substring(0, 40) : it),
                        "No column has this name.",
                        "この名前の列はありません。"));
        if (Set.copyOf(head).size() != head.size()) {
            findings.error("column-twice", FILE + ":1", "A column stands twice.", "同じ列が重複しています。");
        }
        return !findings.anyError();
    }

    private Factor factor(NamedCsvRecord row) {
        var at = FILE + ":" + row.getStartingLineNumber();
        var key = row.getField("key").split(":", -1);
        var activity = key[0];
        if (activities.find(activity).isEmpty()) {
            findings.error(
                    "no-such-activity",
                    at + "/key",
                    "The key begins with no activity that is known.",
                    "key の先頭が既知の活動ではありません。");
        }
        var kind = FactorKind.find(row.getField("kind")).orElse(null);
        if (kind == null) {
            findings.error("no-such-kind", at + "/kind", "No kind of row has this name.", "この kind はありません。");
            kind = FactorKind.DEFAULT;
        }
        var unit = FactorUnit.find(row.getField("unit")).orElse(null);
        if (unit == null) {
            findings.error(
                    "not-a-unit",
                    at + "/unit",
                    "Write the unit as t-CO2/kWh or kg-CO2e/t.",
                    "単位は t-CO2/kWh や kg-CO2e/t の形で書いてください。");
            unit = new FactorUnit("", BigDecimal.ONE, null, Unit.T);
        }
        var mark = row.getField("mark");
        if (!MARKS.contains(mark)) {
            findings.error(
                    "no-such-mark", at + "/mark", "A mark is empty, ※ or partial.", "mark は空、※、partial のいずれかです。");
        }
        var factor = new Factor(
                activity,
                text(row, "supplier_no", at),
                text(row, "supplier", at),
                text(row, "menu", at),
                kind,
                number(row.getField("value"), at + "/value"),
                unit,
                year(row.getField("data_year"), at),
                mark,
                flag(row, at),
                optional(row, "heat", at),
                optional(row, "carbon", at),
                text(row, "note", at));
        if (!factor.key().equals(row.getField("key"))) {
            findings.error(
                    "key-differs",
                    at + "/key",
                    "The key is not activity:supplier_no:menu:kind of its row.",
                    "key が行の activity:supplier_no:menu:kind と一致しません。");
        }
        return factor;
    }

    private String text(NamedCsvRecord row, String column, String at) {
        var text = row.getField(column);
        if (text.length() > LONGEST || text.contains(":") || text.chars().anyMatch(Character::isISOControl)) {
            findings.error(
                    "not-a-text",
                    at + "/" + column,
                    "At most " + LONGEST + " characters, no colon, one line.",
                    LONGEST + " 文字以内、コロンなし、1行で書いてください。");
        }
        return text.strip();
    }

    private BigDecimal number(String text, String at) {
        if (DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        findings.error(
                "not-a-number",
                at,
                "Write digits with a point: 0.000452. No sign, comma or exponent.",
                "0.000452 のように数字と小数点で書いてください（符号・カンマ・指数は不可）。");
        return BigDecimal.ZERO;
    }

    private @Nullable BigDecimal optional(NamedCsvRecord row, String column, String at) {
        var text = row.findField(column).orElse("");
        return text.isEmpty() ? null : number(text, at + "/" + column);
    }

    private @Nullable Integer year(String text, String at) {
        if (text.isEmpty()) {
            return null;
        }
        if (!YEAR.matcher(text).matches()) {
            findings.error(
                    "not-a-year",
                    at + "/data_year",
                    "Write the fiscal year of the data in four digits.",
                    "データの年度を4桁で書いてください。");
            return null;
        }
        return Integer.valueOf(text);
    }

    private boolean flag(NamedCsvRecord row, String at) {
        var text = row.findField("provisional").orElse("");
        if (!Set.of("", "true", "false").contains(text)) {
            findings.error("not-a-flag", at + "/provisional", "Write true, or nothing.", "true と書くか、空にしてください。");
        }
        return text.equals("true");
    }
}
