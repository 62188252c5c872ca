package musubi.adapters.emissions.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Of a year its highest revision counts, of another year none; and what a correction changed is told row by row. */
class EditionsTest {

    /** As 四国電力 published it for fiscal 2022, and corrected it on 2023-06-01. */
    private static final Edition FIRST = shikoku(1, "2023-01-24", "0.000485", "0.000533");

    private static final Edition CORRECTED = shikoku(2, "2023-06-01", "0.000484", "0.000532");

    @Test
    void theHighestRevisionOfTheYearCounts() {
        var editions = Editions.of(List.of(CORRECTED, FIRST));

        assertThat(editions.find(Series.ELECTRICITY, 2022)).contains(CORRECTED);
        assertThat(editions.only(List.of(FIRST.id())).find(Series.ELECTRICITY, 2022))
                .contains(FIRST);
    }

    @Test
    void noYearIsCopiedForwardOrBack() {
        var editions = Editions.of(List.of(FIRST, CORRECTED));

        assertThat(editions.find(Series.ELECTRICITY, 2021)).isEmpty();
        assertThat(editions.find(Series.ELECTRICITY, 2023)).isEmpty();
        assertThat(editions.find(Series.FUELS, 2022)).isEmpty();
    }

    @Test
    void potentialsAreOfNoYear() {
        var editions = ShippedEditions.load(new EditionReader(Activities.load()));

        assertThat(editions.find(Series.GWP, 2022)).isPresent();
        assertThat(editions.find(Series.FUELS, 2024)).isEmpty();
    }

    @Test
    void aCorrectionIsToldRowByRow() {
        var difference = EditionDifference.between(FIRST, CORRECTED);

        assertThat(difference.earlier()).isEqualTo("2022-electricity-r1");
        assertThat(difference.same()).isEqualTo(2);
        assertThat(difference.changes())
                .extracting(it -> it.key() + " " + it.before() + " > " + it.after())
                .containsExactly(
                        "electricity:A0274::residual_adjusted 0.000533 t-CO2/kWh > 0.000532 t-CO2/kWh",
                        "electricity:A0274::residual_basic 0.000485 t-CO2/kWh > 0.000484 t-CO2/kWh");
        assertThat(EditionDifference.between(null, FIRST).changes()).hasSize(4).allMatch(it -> it.before() == null);
        assertThat(EditionDifference.between(FIRST, FIRST).changes()).isEmpty();
    }

    private static Edition shikoku(int revision, String published, String basic, String residual) {
        var head = """
                id: 2022-electricity-r%d
                series: electricity
                fiscalYear: 2022
                revision: %d
                published: "%s"
                titleEn: "Electricity, for use in fiscal 2022"
                titleJa: "電気事業者別排出係数（令和4年度算定用）"
                source: "環境省・経済産業省"
                document: "電気事業者別排出係数 R3実績"
                url: "https://www.example.jp/denki.pdf"
                licenceNotice: "加工して作成"
                processedBy: "Musubi"
                """.formatted(revision, revision, published);
        var rows = """
                key,supplier_no,supplier,menu,kind,value,unit,data_year,mark,note
                electricity:A0274::residual_basic,A0274,四国電力,,residual_basic,%s,t-CO2/kWh,2021,,
                electricity:A0274::residual_adjusted,A0274,四国電力,,residual_adjusted,%s,t-CO2/kWh,2021,,
                electricity:::substitute,,,,substitute,0.000441,t-CO2/kWh,2021,,
                electricity:::national,,,,national,0.000434,t-CO2/kWh,2021,,
                """.formatted(basic, residual);
        var result = new EditionReader(Activities.load())
                .read(head.getBytes(StandardCharsets.UTF_8), rows.getBytes(StandardCharsets.UTF_8));
        assertThat(result.notices()).isEmpty();
        return Objects.requireNonNull(result.edition());
    }
}
