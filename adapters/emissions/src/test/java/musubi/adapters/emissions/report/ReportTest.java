package musubi.adapters.emissions.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import musubi.adapters.emissions.bill.FirmYear;
import musubi.adapters.emissions.bill.Ledger;
import musubi.adapters.emissions.factors.Editions;
import musubi.adapters.emissions.factors.FactorData;
import musubi.adapters.emissions.factors.LoadedEditions;
import musubi.adapters.emissions.inventory.Certificate;
import musubi.adapters.emissions.inventory.CertifiedElectricity;
import musubi.adapters.emissions.inventory.Deduction;
import musubi.adapters.emissions.report.drawing.Fonts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A year as a table and as a document: the same bytes each time, and nothing dropped. */
class ReportTest {

    private static final Fonts FONTS = new Fonts();
    private static final CertifiedElectricity NONE =
            new CertifiedElectricity(new Deduction.Electricity(2025, BigDecimal.ZERO, BigDecimal.ZERO), null);

    @Test
    void theTableHasALineForEachBillAndTheirSums() {
        var lines = csv(year()).split("\r\n");

        assertThat(lines[0]).startsWith("\uFEFF年度,開始日,");
        assertThat(lines[1])
                .isEqualTo("2025,2025-04-13,2025-05-12,本社工場,電気（買電）,2,A0269,,,12345,kWh,308625,算定済み,5.579940,CO2,"
                        + "5.221935,,2.751849,0.000452 t-CO2/kWh,2025-electricity-r3,");
        assertThat(lines[3]).contains(",重油,,", ",確認待ち,,,,,,,,複数の意味があります");
        assertThat(lines[lines.length - 1]).contains("合計", ",359625,", ",5.698626,", ",2.796261,");
        assertThat(column(lines, 13)).isEqualByComparingTo("5.698626");
        assertThat(column(lines, 11)).isEqualByComparingTo("359625");
    }

    @Test
    void certificatesHaveALineAndAreTakenOffTheSumsOrSaidToWait() throws IOException {
        var taken = certified(LoadedEditions.withCorrectionRates("1.02", "1.04"));
        var lines = new String(CsvReport.of(year(), taken), StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines[4])
                .isEqualTo("2025,,,,非化石証書による控除,2,,,,,,,算定済み,-4.314600,CO2,,,,10000 kWh x 0.000423 x 1.02,"
                        + "2025-electricity-r4,");
        assertThat(lines[5]).contains(",1.384026,"); // 5.698626 less 4.314600
        assertThat(text(pdf(year(), taken, "多賀川精機"))).contains("うち非化石証書による控除 -4.315", "控除前です");

        var waiting = certified(FactorData.shipped().editions());
        assertThat(new String(CsvReport.of(year(), waiting), StandardCharsets.UTF_8))
                .contains("非化石証書による控除,2,,,,,,,確認待ち,,,,,,,,2025-electricity-r3 に補正率", ",5.698626,");
        assertThat(text(pdf(year(), waiting, "多賀川精機"))).contains("うち非化石証書による控除 確認待ち", "控除していません");
    }

    private static CertifiedElectricity certified(Editions editions) {
        var electricity = new Deduction.Electricity(2025, new BigDecimal("12345"), new BigDecimal("5.579940"));
        var certificate = new Certificate("F-1", Certificate.Kind.FIT, 2025, new BigDecimal("10000"));
        return new CertifiedElectricity(
                electricity, Deduction.of(List.of(certificate), electricity, Set.of(), editions));
    }

    @Test
    void aFirmsWordsAreNoFormulas() {
        var year = new InventedYear()
                .bill("=HYPERLINK(\"x\")", "electricity", "A0269", "2025-04-13/2025-05-12", "1", "kWh", null)
                .year();

        assertThat(csv(year)).contains("\"'=HYPERLINK(\"\"x\"\")\"").doesNotContain(",=");
    }

    @Test
    void theSameYearGivesTheSameBytes() {
        assertThat(pdf(year(), "多賀川精機")).isEqualTo(pdf(year(), "多賀川精機"));
        assertThat(CsvReport.of(year(), NONE)).isEqualTo(CsvReport.of(year(), NONE));
    }

    @Test
    void theDocumentSaysWhatTheYearComesTo() throws IOException {
        var bytes = pdf(year(), "多賀川精機（架空）");
        Files.write(Path.of("target", "report.pdf"), bytes); // for those who want to look at it

        assertThat(text(bytes))
                .contains(
                        "温室効果ガス排出量 年次報告書 2025年度",
                        "多賀川精機（架空）",
                        "5.699",
                        "5.222",
                        "315,425",
                        "確認待ちの行を除く",
                        "確認待ちの行",
                        "電気事業者別排出係数",
                        "暫定",
                        "1 / 2")
                .doesNotContain("\u2082", "〓");
    }

    @Test
    void whatTheFaceDoesNotHaveIsShownAndTold() throws IOException {
        assertThat(text(pdf(year(), "\uD842\uDFB7田製作所"))).contains("〓田製作所", "この書体にない文字", "U+20BB7");
    }

    @Test
    void aLongYearGoesOverSeveralSheets() throws IOException {
        var slips = new InventedYear();
        for (var i = 0; i < 90; i++) {
            slips.bill("拠点" + i, "重油", "", "2025-05-01", "10", "L", "1500");
        }
        var text = text(pdf(slips.year(), "多賀川精機"));

        assertThat(text).contains("3 / 3");
        assertThat(text.split("理由", -1)).hasSizeGreaterThan(3);
    }

    private static BigDecimal column(String[] lines, int index) {
        return Arrays.stream(lines)
                .skip(1)
                .limit(lines.length - 2)
                .map(it -> it.split(",", -1)[index])
                .filter(it -> !it.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static FirmYear year() {
        return new InventedYear()
                .bill("本社工場", "electricity", "A0269", "2025-04-13/2025-05-12", "12345", "kWh", "308625")
                .bill("本社工場", "軽油", "", "2025-05-02", "45.3", "L", "6800")
                .bill("第二工場", "重油", "", "2025-05-03", "200", "L", "44200")
                .year();
    }

    private static String csv(FirmYear year) {
        return new String(CsvReport.of(year, NONE), StandardCharsets.UTF_8);
    }

    private static byte[] pdf(FirmYear year, String firm) {
        return pdf(year, NONE, firm);
    }

    private static byte[] pdf(FirmYear year, CertifiedElectricity certified, String firm) {
        return PdfReport.of(year, BoardReader.of(year, Ledger.View.BILLED, certified), certified, firm, FONTS);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return String.join("\n", List.of(stripper.getText(document)));
        }
    }
}
