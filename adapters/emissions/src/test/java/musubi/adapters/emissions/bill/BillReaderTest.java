package musubi.adapters.emissions.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import musubi.hub.message.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as suppliers and firms have them; all are invented. */
class BillReaderTest {

    /** Several points in one invoice: lines above the head, a head with line breaks, a period in three cells, a sum, a remark. */
    private static final String INVOICE = """
            お客様番号,0012345,,,,,,,,
            多賀川精機株式会社 御中,,,,,,,,,
            作成年月日：2026年06月15日,,,,,,,,,
            ◆電気料金明細表（2026年05月分 2026年06月23日 口座引落し分）,,,,,,,,,
            №,ご使用場所番号,名義,供給地点特定番号,料金メニュー,使用期間,,,"使用
            電力量
            （kWh）",円
            ,,,,,,,,,
            1,01,本社工場,0300111122223333444455,M,2026/04/13,〜,2026/05/12,"１２，３４５",308625
            2,02,第二工場,0300111122223333444456,A,2026/04/13,〜,2026/05/12,"2,000.5",50012
            合 計,,,,,,,,"14,345.5",358637
            ※再エネ賦課金を含みます,,,,,,,,,
            """;

    @Test
    void anInvoiceOfSeveralPointsIsReadWithoutItsSum() {
        var table =
                Tables.read(INVOICE.getBytes(StandardCharsets.UTF_8), new Defaults("", "electricity", "A0269", "", ""));

        assertThat(table.notices()).isEmpty();
        assertThat(table.totals())
                .containsExactly(new BillTable.Total(11, new BigDecimal("14345.5"), new BigDecimal("358637")));
        assertThat(table.rows()).hasSize(2);
        var row = table.rows().getFirst();
        assertThat(row.errors()).isEmpty();
        assertThat(row.site()).isEqualTo("01");
        assertThat(row.period()).isEqualTo(new Period(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 5, 12)));
        assertThat(row.quantity()).isEqualTo(new BigDecimal("12345"));
        assertThat(row.unit()).isEqualTo("kWh");
        assertThat(row.yen()).isEqualTo(new BigDecimal("308625"));
        assertThat(row.menu()).isEqualTo("M");
        assertThat(row.supplier()).isEqualTo("A0269");
    }

    @Test
    void whatStandsAboveTheHeadOrBelowTheRowsNeedsNoColumns() {
        var text = "電気料金明細（架空）\n使用期間,使用量（kWh）,金額\n2025/4/13～2025/5/12,100,2500\n※税込\n";
        var table = Tables.read(text.getBytes(StandardCharsets.UTF_8), Defaults.NONE);

        assertThat(table.notices()).isEmpty();
        assertThat(table.rows()).hasSize(1);
    }

    @Test
    void aTableReadsTheSameInEitherCharset() {
        var text = "検針日,使用量,単位,金額\n令和8年5月12日,820,ｍ３,131200\n";
        var utf = Tables.read(text.getBytes(StandardCharsets.UTF_8), Defaults.NONE);

        assertThat(Tables.read(text.getBytes(Charset.forName("MS932")), Defaults.NONE))
                .isEqualTo(utf);
        assertThat(Tables.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), Defaults.NONE))
                .isEqualTo(utf);
        assertThat(utf.rows()).hasSize(1);
    }

    @Test
    void aSumThatDiffersIsTold() {
        var table = read("検針日,使用量,金額\n2026-05-12,10,100\n2026-06-12,20,200\n合計,31,300\n");

        assertThat(table.notices())
                .extracting(Notice::code, Notice::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sum-differs", "4:quantity"));
        assertThat(table.rows()).hasSize(2);
    }

    @Test
    void fuelSlipsAreOfOneDay() {
        var row = read("給油日,車両,油種,数量 L,金額,伝票番号\nR8.4.15,日立 100 あ 12-34,軽油,45.3,6800,0001\n")
                .rows()
                .getFirst();

        assertThat(row.period()).isEqualTo(new Period(LocalDate.of(2026, 4, 15), LocalDate.of(2026, 4, 15)));
        assertThat(row.activity()).isEqualTo("軽油");
        assertThat(row.unit()).isEqualTo("L");
        assertThat(row.slip()).isEqualTo("0001");
    }

    @Test
    void tollsHaveNoLitres() {
        var row = read("利用年月日（自）,利用ＩＣ（自）,通行料金,車両番号\n2026/04/04,日立中央,1250,1234\n")
                .rows()
                .getFirst();

        assertThat(row.activity() + " " + row.quantity() + " " + row.unit()).isEqualTo("toll 1250 円");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45762|10|2:A serial-date",
                "平成31年5月1日|10|2:A no-such-day",
                "4/13|10|2:A no-such-day",
                "2026-05-12||2:B missing",
                "2026-05-12|NaN|2:B not-a-number",
                "2026-05-12|-5|2:B negative",
                "2026-05-12|▲5|2:B negative",
                "2026-05-12|\"1,5\"|2:B decimal-comma",
                "|10|2:A no-such-day"
            })
    void whatCannotBeReadIsToldByLineAndColumn(String day, String quantity, String notice) {
        var row = read("検針日,使用量\n" + (day == null ? "" : day) + "," + (quantity == null ? "" : quantity) + "\n")
                .rows()
                .getFirst();

        assertThat(row.errors()).extracting(it -> it.place() + " " + it.code()).containsExactly(notice);
    }

    @ParameterizedTest
    @CsvSource({
        "2026/04/13～2026/05/12",
        "2026/04/13〜2026/05/12",
        "2026/04/13~2026/05/12",
        "令和8年4月13日 ～ 令和8年5月12日",
        "2026年4月13日から2026年5月12日まで"
    })
    void aPeriodMayStandInOneCell(String period) {
        var row = read("使用期間,使用量\n" + period + ",10\n").rows().getFirst();

        assertThat(row.errors()).isEmpty();
        assertThat(row.period()).isEqualTo(new Period(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 5, 12)));
    }

    @Test
    void aCellThatGoesOnForEverIsTold() {
        var row = read("検針日,拠点,使用量\n2026-05-12," + "あ".repeat(201) + ",10\n")
                .rows()
                .getFirst();

        assertThat(row.errors()).extracting(it -> it.place() + " " + it.code()).containsExactly("2:B too-long");
        assertThat(row.identity()).hasSize(64);
    }

    @Test
    void aPeriodThatRunsBackwardsIsTold() {
        assertThat(read("使用期間,使用量\n2026/05/12～2026/04/13,10\n")
                        .rows()
                        .getFirst()
                        .errors())
                .extracting(Notice::code)
                .containsExactly("period-backwards");
    }

    @Test
    void halfHoursAreSentElsewhere() {
        var head = new StringBuilder("日付");
        for (var i = 0; i < 48; i++) {
            head.append(",%d:%02d～".formatted(i / 2, i % 2 * 30));
        }
        var notice =
                read(head + "\n2026-04-01" + ",1".repeat(48) + "\n").notices().getFirst();

        assertThat(notice.code()).isEqualTo("half-hours");
        assertThat(notice.text().ja()).contains("/energy/meters/readings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b\n1,2\n", "使用量\n5\n", "\u0000,1\n"})
    void whatHasNoHeadIsNoTable(String text) {
        assertThat(read(text).notices()).hasSize(1);
        assertThat(read(text).rows()).isEmpty();
    }

    @Test
    void whatIsNeitherTextNorAWorkbookIsTold() {
        assertThat(code(new byte[] {'P', 'K', 3, 4})).isEqualTo("broken-workbook");
        assertThat(code(new byte[] {(byte) 0xff, (byte) 0xff})).isEqualTo("no-text");
    }

    @Test
    void unicodeTextOfASpreadsheetIsRead() {
        var row = Tables.read(
                        "\uFEFF検針日\t使用量\t単位\n2026-05-12\t820\t㎥\n".getBytes(StandardCharsets.UTF_16LE), Defaults.NONE)
                .rows()
                .getFirst();

        assertThat(row.unit()).isEqualTo("㎥");
        assertThat(row.quantity()).isEqualTo(new BigDecimal("820"));
    }

    /** A fuel card: its tolls have yen and no litres, and wait with their yen; what was filled in counts. */
    @Test
    void theTollsOnAFuelCardAreNoFuel() {
        var table = read("利用日,車両番号,商品名,数量,単位,金額\n2025-04-04,1234,軽油,40,L,6000\n2025-04-04,1234,ＥＴＣ通行料金,,,1250\n");

        assertThat(table.rows())
                .extracting(it -> it.activity() + " " + it.quantity() + " " + it.unit() + " "
                        + it.errors().size())
                .containsExactly("軽油 40 L 0", "ＥＴＣ通行料金 1250 円 0");
    }

    @Test
    void aTimeBesideEachAmountTellsAMeter() {
        assertThat(read("日付,時刻,使用量kWh\n2025-04-01,0:30,1.2\n").notices())
                .extracting(Notice::code)
                .containsExactly("half-hours");
    }

    @Test
    void aSubtotalIsThatOfItsPart() {
        var table = read("検針日,使用量,金額\n2026-05-12,10,100\n小計,10,100\n2026-06-12,20,200\n小計,20,200\n");

        assertThat(table.notices()).isEmpty();
        assertThat(table.rows()).hasSize(2);
    }

    /** A form of a supplier's own: its words for columns are said, or their places. */
    @Test
    void aMappingSaysWhichColumnIsWhat() {
        var text = "帳票;;;\nお使いの月;から;まで;ご利用(千kWh)\n4月分;2025/04/01;2025/04/30;12.5\n";
        var mapping = MappingJson.read("""
                {"columns":{"from":"から","to":["至","まで"],"quantity":"#4"},"activity":"electricity","supplier":"A0269"}
                """.getBytes(StandardCharsets.UTF_8));
        var row = Tables.read(text, mapping).rows().getFirst();

        assertThat(row.errors()).isEmpty();
        assertThat(row.quantity() + " " + row.unit() + " " + row.activity() + " " + row.supplier())
                .isEqualTo("12.5 千kWh electricity A0269");
        assertThat(MappingJson.of(MappingJson.action(mapping))).isEqualTo(mapping);
    }

    @Test
    void aTableThatAMappingDoesNotFitIsReadByItsOwnWords() {
        var mapping = MappingJson.read(
                "{\"columns\":{\"quantity\":\"量\"},\"supplier\":\"A0269\"}".getBytes(StandardCharsets.UTF_8));
        var table = Tables.read("検針日,使用量（kWh）\n2025-04-12,40\n", mapping);

        assertThat(table.notices()).extracting(Notice::code).containsExactly("mapping-not-used");
        assertThat(table.rows()).extracting(it -> it.quantity() + it.supplier()).containsExactly("40A0269");
        assertThat(Tables.read("a,b\n1,2\n", mapping).notices())
                .extracting(Notice::code)
                .containsExactly("no-head");
    }

    @Test
    void aTableWithoutAHeadIsReadByPlaces() {
        var mapping =
                MappingJson.read("{\"columns\":{\"date\":\"#1\",\"quantity\":\"#3\"},\"headLine\":0,\"unit\":\"L\"}"
                        .getBytes(StandardCharsets.UTF_8));
        var table = Tables.read("2025-04-01,軽油,40\n2025-04-02,軽油,41\n", mapping);

        assertThat(table.rows()).extracting(it -> it.quantity() + it.unit()).containsExactly("40L", "41L");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"columns\":{\"amount\":\"x\"}}",
                "{\"columns\":{\"date\":5}}",
                "{\"columns\":{\"date\":[]}}",
                "{\"headLine\":\"1\"}",
                "{\"headLine\":0,\"columns\":{\"date\":\"日付\"}}",
                "{\"colour\":1}",
                "{"
            })
    void whatIsNoMappingIsTold(String json) {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> MappingJson.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static BillTable read(String text) {
        return Tables.read(text.getBytes(StandardCharsets.UTF_8), Defaults.NONE);
    }

    private static String code(byte[] bytes) {
        return List.copyOf(Tables.read(bytes, Defaults.NONE).notices())
                .getFirst()
                .code();
    }
}
