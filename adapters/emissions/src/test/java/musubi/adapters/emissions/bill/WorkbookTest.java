package musubi.adapters.emissions.bill;

import static musubi.adapters.emissions.bill.WorkbookBytes.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import musubi.hub.message.Notice;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as people keep them, and as people who mean ill make them. */
class WorkbookTest {

    private static final String HEAD = row(1, "", "開始日", "終了日", "拠点", "使用量（kWh）", "金額");
    private static final Defaults ELECTRICITY = new Defaults("", "electricity", "A0269", "", "");

    @Test
    void daysAreDaysHoweverTheyAreShown() {
        var table = read(new WorkbookBytes()
                .sheet(HEAD
                        + row(2, "", "45760#1", "45789#2", "main", "12345", "308625#3")
                        + row(3, "", "45790", "令和7年6月12日", "main", "0.30000000000000004", "7.5")));

        assertThat(table.rows())
                .extracting(it -> it.line() + " " + it.period() + " " + it.quantity() + " " + it.yen() + " "
                        + it.errors().size())
                .containsExactly(
                        "2 Period[from=2025-04-13, to=2025-05-12] 12345 308625 0",
                        "3 Period[from=2025-05-13, to=2025-06-12] 0.3 7.5 0");
    }

    @Test
    void aWorkbookOfTheOtherEpochSaysSo() {
        var rows = HEAD + row(2, "", "44298", "44327#1", "main", "1", "1");

        assertThat(read(new WorkbookBytes().from1904().sheet(rows))
                        .rows()
                        .getFirst()
                        .period())
                .hasToString("Period[from=2025-04-13, to=2025-05-12]");
    }

    /** A name for several rows is that of each; an amount for several rows is nobody's. */
    @Test
    void cellsThatAreOneLendTheirWordsAndNotTheirAmounts() {
        var rows = HEAD
                + row(2, "", "45760#1", "45789#1", "第一工場", "100", "3000")
                + row(3, "", "45790#1", "45820#1", "", "200", "6000")
                + row(4, "", "45821#1", "45850#1", "第二工場", "300", "9000")
                + row(5, "", "45851#1", "45881#1", "", "", "");
        var table = read(
                new WorkbookBytes()
                        .sheet(
                                "2025",
                                "visible",
                                rows,
                                "<mergeCells><mergeCell ref=\"C2:C3\"/><mergeCell ref=\"C4:C9\"/><mergeCell ref=\"D4:D5\"/></mergeCells>"));

        assertThat(table.rows())
                .extracting(it -> it.line() + " " + it.site() + " " + it.quantity() + " "
                        + it.errors().stream()
                                .map(error -> error.code() + " " + error.place())
                                .toList())
                .containsExactly("2 第一工場 100 []", "3 第一工場 200 []", "4 第二工場 300 []", "5 第二工場 null [merged-cell 5:D]");
    }

    @Test
    void hiddenRowsAreReadAndNamed() {
        var table = read(new WorkbookBytes()
                .sheet(HEAD
                        + row(2, "", "45760#1", "45789#1", "main", "100", "3000")
                        + row(3, "hidden=\"1\"", "45790#1", "45820#1", "main", "200", "6000")
                        + row(4, "", "", "合計", "", "300", "9000")));

        assertThat(table.rows()).hasSize(2);
        assertThat(table.notices()).extracting(Notice::code).containsExactly("hidden-rows");
        assertThat(table.notices().getFirst().text().en()).contains(": 3.");
    }

    @Test
    void aFormulaCountsByTheValueThatWasCalculated() {
        var table = read(new WorkbookBytes()
                .sheet(HEAD
                        + row(2, "", "45760#1", "45789#1", "main", "=50*2=100", "=100*30")
                        + row(3, "", "45790#1", "45820#1", "main", "=50*2", "1")
                        + row(4, "", "合計", "", "", "=SUM(D2:D3)", "")));

        assertThat(table.rows())
                .extracting(it -> it.quantity() + " "
                        + it.errors().stream()
                                .map(error -> error.code() + " " + error.place())
                                .toList())
                .containsExactly("100 [formula-without-value 2:E]", "null [formula-without-value 3:D]");
        assertThat(table.totals()).hasSize(1);
    }

    @Test
    void theSheetWithAHeadIsReadAndTheOthersAreNamed() {
        var bills = HEAD + row(2, "", "45760#1", "45789#1", "main", "100", "3000");
        var book = new WorkbookBytes()
                .sheet("表紙", "visible", row(1, "", "電気料金のご案内"), "")
                .sheet("旧", "hidden", bills, "")
                .sheet("4月", "visible", bills, "")
                .sheet("5月", "visible", HEAD + row(2, "", "45790#1", "45820#1", "main", "7", "3"), "");

        assertThat(read(book).notices()).extracting(Notice::code).containsExactly("other-sheets");
        assertThat(read(book).notices().getFirst().text().ja()).endsWith(": 5月");
        assertThat(Tables.read(book.bytes(), Mapping.NONE.with(ELECTRICITY).with("5月"))
                        .rows()
                        .getFirst()
                        .quantity())
                .hasToString("7");
        assertThat(Tables.read(book.bytes(), Mapping.NONE.with("6月")).notices())
                .extracting(Notice::code)
                .containsExactly("no-such-sheet");
    }

    @Test
    void halfHoursInAWorkbookAreSentElsewhereToo() {
        var head = new String[49];
        head[0] = "日付";
        for (var i = 0; i < 48; i++) {
            head[i + 1] = "%s#4"
                    .formatted(new java.math.BigDecimal(i)
                            .movePointLeft(0)
                            .divide(new java.math.BigDecimal(48), 15, java.math.RoundingMode.HALF_UP));
        }
        var cells = new StringBuilder("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>日付</t></is></c>");
        for (var i = 0; i < 48; i++) {
            cells.append("<c s=\"4\"><v>").append(head[i + 1].split("#")[0]).append("</v></c>");
        }

        assertThat(read(new WorkbookBytes().sheet(cells + "</row>")).notices())
                .extracting(Notice::code)
                .containsExactly("half-hours");
    }

    @Test
    void whatCannotBeReadSaysHowToSaveItAgain() {
        var old = new byte[512];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, old, 0, 4);
        var encrypted = old.clone();
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, encrypted, 128, name.length);

        assertThat(code(old)).isEqualTo("old-workbook");
        assertThat(code(encrypted)).isEqualTo("encrypted-workbook");
        assertThat(code(new WorkbookBytes()
                        .sheet("")
                        .part("xl/workbook.bin", new byte[1])
                        .bytes()))
                .isEqualTo("binary-workbook");
        assertThat(code(new WorkbookBytes().bytes())).isEqualTo("no-such-sheet");
    }

    /** A hundred kilobytes that come to a hundred megabytes and more; the parts that are bad in other ways come to little. */
    @Test
    void aBombIsRefusedBeforeItBursts() throws IOException {
        var many = new ByteArrayOutputStream();
        var cell = "<c><v>1</v></c>".repeat(1000).getBytes(StandardCharsets.UTF_8);
        many.write("<worksheet><sheetData><row>".getBytes(StandardCharsets.UTF_8));
        for (var i = 0; i < 9_500; i++) {
            many.write(cell);
        }
        var spaces = new byte[4 << 20];
        java.util.Arrays.fill(spaces, (byte) ' ');

        assertThat(code(new WorkbookBytes()
                        .sheet("")
                        .part("xl/worksheets/sheet9.xml", many.toByteArray())
                        .bytes()))
                .isEqualTo("workbook-too-large");
        assertThat(code(new WorkbookBytes()
                        .sheet("")
                        .part("xl/sharedStrings.xml", spaces)
                        .bytes()))
                .isEqualTo("workbook-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"99999999\"><c><v>1</v></c></row>",
                "<row r=\"x\"><c><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"what\"><v>0</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"9\"/><v>0</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>0</v>"
            })
    void aSheetThatNoProgramWritesIsRefused(String rows) {
        assertThat(code(new WorkbookBytes().sheet(rows).bytes())).isEqualTo("broken-workbook");
    }

    @Test
    void numbersWithoutMeasureAreNoNumbers() {
        var table = read(
                new WorkbookBytes()
                        .sheet(
                                HEAD
                                        + "<row r=\"2\"><c r=\"A2\" s=\"4\"><v>1E-999999999</v></c><c r=\"D2\"><v>1E999999999</v></c></row>"));

        assertThat(table.rows().getFirst().errors()).extracting(Notice::code).contains("no-such-day", "not-a-number");
    }

    @Test
    void entitiesAreNotResolved() {
        var bomb = "<!DOCTYPE w [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>";

        assertThat(code(new WorkbookBytes()
                        .sheet("")
                        .part("xl/worksheets/sheet1.xml", bomb.getBytes(StandardCharsets.UTF_8))
                        .bytes()))
                .isIn("broken-workbook", "no-head");
    }

    /** Any byte of a workbook may be another one: it is read, or it is told, and nothing else happens. */
    @RepeatedTest(60)
    void aDamagedWorkbookIsReadOrTold(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var bytes = new WorkbookBytes()
                .sheet(HEAD + row(2, "", "45760#1", "45789#1", "main", "100", "3000"))
                .bytes();
        for (var i = 0; i < 1 + random.nextInt(8); i++) {
            bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
        }
        var table = Tables.read(bytes, ELECTRICITY);

        assertThat(table.rows().size() + table.notices().size()).isPositive();
    }

    private static BillTable read(WorkbookBytes book) {
        return Tables.read(book.bytes(), ELECTRICITY);
    }

    private static String code(byte[] bytes) {
        return Tables.read(bytes, ELECTRICITY).notices().getFirst().code();
    }
}
