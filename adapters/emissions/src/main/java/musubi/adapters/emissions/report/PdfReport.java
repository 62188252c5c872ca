package musubi.adapters.emissions.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import musubi.adapters.emissions.bill.FirmYear;
import musubi.adapters.emissions.inventory.CertifiedElectricity;
import musubi.adapters.emissions.report.drawing.Fonts;
import musubi.adapters.emissions.report.drawing.Lettering;
import musubi.adapters.emissions.report.drawing.Sheet;
import musubi.adapters.emissions.report.drawing.Size;
import musubi.hub.message.Payload;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The year as a document in Japanese, on sheets of A4. */
final class PdfReport {

    private PdfReport() {}

    /** @param firm its name */
    static byte[] of(FirmYear year, YearBoard board, CertifiedElectricity certified, String firm, Fonts fonts) {
        try (var regular = fonts.regular();
                var bold = fonts.bold();
                var document = new PDDocument()) {
            var title = "温室効果ガス排出量 年次報告書 " + board.year() + "年度";
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setAuthor(firm);
            document.getDocumentCatalog().setLanguage("ja-JP");
            document.setDocumentId(id(CsvReport.of(year, certified)));
            try (var sheet = new Sheet(document, new Lettering(document, regular), new Lettering(document, bold))) {
                sheet.write(sheet.bold(), Size.TITLE, title);
                sheet.skip(4);
                sheet.write(sheet.bold(), Size.HEADING, firm);
                sheet.write(
                        sheet.regular(),
                        Size.BODY,
                        "対象期間: " + board.year() + "年4月～" + (board.year() + 1) + "年3月（検針日の属する年度。12回の請求をそのまま数えます）");
                ReportTables.summary(sheet, board);
                ReportTables.months(sheet, board);
                ReportTables.sources(sheet, board);
                ReportTables.waiting(sheet, board);
                ReportNotes.write(sheet, year, certified);
                var missing = sheet.missing();
                if (!missing.isEmpty()) {
                    sheet.heading("文字について");
                    sheet.write(
                            sheet.regular(),
                            Size.BODY,
                            "この書体にない文字を〓で示しています: " + String.join("、", missing) + "。元の文字は CSV の報告書にあります。");
                }
                return sheet.finish(firm + "　" + title);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a document in memory cannot be written", e);
        }
    }

    /** Of what the report says, and not of the time: the same year gives the same bytes. */
    private static long id(byte[] said) {
        return ByteBuffer.wrap(Payload.of(said).sha256()).getLong();
    }
}
