package musubi.adapters.emissions.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import musubi.hub.message.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip in a file of factors is found by file, line and column, before a firm's figures are made of it. */
class EditionReaderTest {

    private static final String HEAD = """
            id: 2022-electricity-r1
            series: electricity
            fiscalYear: 2022
            revision: 1
            published: "2023-01-24"
            titleEn: "Electricity, for use in fiscal 2022"
            titleJa: "電気事業者別排出係数（令和4年度算定用）"
            source: "環境省・経済産業省"
            document: "電気事業者別排出係数 R3実績"
            url: "https://www.example.jp/denki.pdf"
            licenceNotice: "加工して作成"
            processedBy: "Musubi"
            """;
    private static final String COLUMNS = "key,supplier_no,supplier,menu,kind,value,unit,data_year,mark,note\n";
    private static final String NEEDED = """
            electricity:::substitute,,,,substitute,0.000441,t-CO2/kWh,2021,,
            electricity:::national,,,,national,0.000434,t-CO2/kWh,2021,,
            """;

    @Test
    void anEditionIsReadWithEachOfItsWords() {
        var result = read(HEAD, COLUMNS + NEEDED);

        assertThat(result.notices()).isEmpty();
        assertThat(result.edition()).isNotNull().satisfies(it -> {
            assertThat(it.fiscalYear()).isEqualTo(2022);
            assertThat(it.validFrom()).hasToString("2022-04-01");
            assertThat(it.validTo()).hasToString("2023-03-31");
            assertThat(it.provisional()).isFalse();
            assertThat(it.factors()).hasSize(2);
            assertThat(it.factors().getFirst().printed()).isEqualTo("0.000441");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: 2022-electricity-r1|id: 2022 Electricity|edition.yaml/id|not-an-id",
                "series: electricity|series: power|edition.yaml/series|no-such-series",
                "fiscalYear: 2022|fiscalYear: R4|edition.yaml/fiscalYear|not-a-number",
                "fiscalYear: 2022|year: 2022|edition.yaml/year|unknown-member",
                "revision: 1|revision: 0|edition.yaml/revision|not-a-number",
                "published: \"2023-01-24\"|published: \"R5.1.24\"|edition.yaml/published|not-a-day",
                "licenceNotice: \"加工して作成\"|licenceNotice: \"\"|edition.yaml/licenceNotice|required-missing",
                "series: electricity|series: gwp|edition.yaml/fiscalYear|no-year",
                "series: electricity|id: twice|edition.yaml:2|not-yaml",
                "series: electricity|series: [|edition.yaml:4|not-yaml"
            })
    void aSlipInTheHead(String good, String bad, String place, String code) {
        assertThat(places(read(HEAD.replace(good, bad), COLUMNS + NEEDED))).contains(place + " " + code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "electricity:A1::basic,A1,甲,,basic,0.000400,t-CO2/kWh,2021,,|factors.csv:4/kind pair-missing",
                "electricity:A1::whole,A1,甲,,whole,0.4,t-CO2/kWh,2021,,|factors.csv:4/value value-out-of-band",
                "electricity:A1::whole,A1,甲,,whole,\"0,0004\",t-CO2/kWh,2021,,|factors.csv:4/value not-a-number",
                "electricity:A1::whole,A1,甲,,whole,4e-4,t-CO2/kWh,2021,,|factors.csv:4/value not-a-number",
                "electricity:A1::whole,A1,甲,,whole,NaN,t-CO2/kWh,2021,,|factors.csv:4/value not-a-number",
                "electricity:A1::whole,A1,甲,,whole,-0.0004,t-CO2/kWh,2021,,|factors.csv:4/value not-a-number",
                "electricity:A1::whole,A1,甲,,whole,,t-CO2/kWh,2021,,|factors.csv:4/value not-a-number",
                "electricity:A1::whole,A1,甲,,whole,0.0004,t/kWh,2021,,|factors.csv:4/unit not-a-unit",
                "electricity:A1::whole,A1,甲,,whole,0.0004,t-CO2/GJ,2021,,|factors.csv:4/unit unit-of-another-series",
                "electricity:A1::whole,A1,甲,,all,0.0004,t-CO2/kWh,2021,,|factors.csv:4/kind no-such-kind",
                "electricity:A2::whole,A1,甲,,whole,0.0004,t-CO2/kWh,2021,,|factors.csv:4/key key-differs",
                "power:A1::whole,A1,甲,,whole,0.0004,t-CO2/kWh,2021,,|factors.csv:4/key no-such-activity",
                "electricity:A1::whole,A1,甲,,whole,0.0004,t-CO2/kWh,R3,,|factors.csv:4/data_year not-a-year",
                "electricity:A1::whole,A1,甲,,whole,0.0004,t-CO2/kWh,2022,,|factors.csv:4/data_year published-too-early",
                "electricity:A1::whole,A1,甲,,whole,0.0004,t-CO2/kWh,2021,*,|factors.csv:4/mark no-such-mark",
                "electricity:::national,,,,national,0.000434,t-CO2/kWh,2021,,|factors.csv:4/key key-twice"
            })
    void aSlipInARow(String row, String notice) {
        assertThat(places(read(HEAD, COLUMNS + NEEDED + row + "\n"))).contains(notice);
    }

    @Test
    void aFactorPerMegawattHourMayBeAThousandTimesThatOfAKilowattHour() {
        var row = "electricity:A1::whole,A1,甲,,whole,0.4,t-CO2/MWh,2021,,\n";

        assertThat(read(HEAD, COLUMNS + NEEDED + row).notices()).isEmpty();
        assertThat(read(HEAD, COLUMNS + NEEDED + row.replace("0.4,t-CO2/MWh", "0.4,kg-CO2/kWh"))
                        .notices())
                .isEmpty();
    }

    @Test
    void whatATableOfTheSeriesAlwaysHasIsMissed() {
        assertThat(places(read(HEAD, COLUMNS + NEEDED.lines().findFirst().orElseThrow() + "\n")))
                .contains("factors.csv row-missing");
        assertThat(places(read(HEAD, COLUMNS))).contains("factors.csv no-rows");
        assertThat(places(read(HEAD, ""))).contains("factors.csv no-rows");
        assertThat(places(read(HEAD, "a,b\n1,2\n")))
                .contains("factors.csv:1/key column-missing", "factors.csv:1/a unknown-column");
    }

    @Test
    void anotherCharsetIsToldAndNotGuessed() {
        var result = new EditionReader(Activities.load())
                .read(HEAD.getBytes(Charset.forName("MS932")), (COLUMNS + NEEDED).getBytes(StandardCharsets.UTF_8));

        assertThat(places(result)).isEqualTo("edition.yaml not-utf-8");
        assertThat(read("\uFEFF" + HEAD, "\uFEFF" + COLUMNS + NEEDED).notices()).isEmpty();
    }

    @Test
    void aFileThatIsWrongEverywhereIsToldSoAHundredTimes() {
        var rows = "x:y:z:w,,,,all,one,none,never,!,\n".repeat(1000);

        assertThat(read(HEAD, COLUMNS + rows).notices()).hasSize(100);
    }

    private static EditionReader.Result read(String head, String rows) {
        return new EditionReader(Activities.load())
                .read(head.getBytes(StandardCharsets.UTF_8), rows.getBytes(StandardCharsets.UTF_8));
    }

    private static String places(EditionReader.Result result) {
        assertThat(result.edition()).isNull();
        assertThat(result.notices()).allSatisfy(it -> assertThat(it.text().ja()).isNotBlank());
        return String.join(
                "\n", result.notices().stream().map(EditionReaderTest::place).toList());
    }

    private static String place(Notice notice) {
        return notice.place() + " " + notice.code();
    }
}
