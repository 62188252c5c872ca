package musubi.adapters.emissions.inventory;

import static musubi.adapters.emissions.inventory.Firm.calculated;
import static musubi.adapters.emissions.inventory.Firm.figures;
import static musubi.adapters.emissions.inventory.Firm.unresolved;
import static musubi.adapters.emissions.inventory.Firm.use;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import musubi.hub.message.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures to the gram, each by the table and by the law, and what is not known unresolved. */
class EstimatorTest {

    /** 100 kL of fuel oil A: 275.28 t by the law, 275 t by the list. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fuel-oil-a|100|kL|table 275.000000 CO2, law 275.282333 CO2",
                "A重油|100000|L|table 275.000000 CO2, law 275.282333 CO2",
                "ガソリン|1|kL|table 2.290000 CO2, law 2.290127 CO2",
                "レギュラー|45.3|L|table 0.103737 CO2, law 0.103743 CO2",
                "軽油|0.5|kℓ|table 1.310000 CO2, law 1.309733 CO2",
                "lpg|1|t|table 2.990000 CO2, law 2.994310 CO2",
                "LPG（プロパン）|1000|㎥|table 5.956175 CO2, law 5.964761 CO2",
                "lpg-butane|1000|m3|table 8.422535 CO2, law 8.434676 CO2",
                "lpg|1000|m3|table 6.528384 CO2, law 6.537795 CO2",
                "natural-gas|1|千m3|table 1.960000 CO2, law 1.957120 CO2",
                "rdf|2|t|table 2.140000 CO2",
                "converter-gas|1000|m3|table 1.160000 CO2",
                "commute-factory-medium-city|100|人・日|table 0.189168 CO2",
                "commute-factory|100|人日|table 0.189168 CO2",
                "commute-office|100|person-days|table 0.154224 CO2",
                "waste-paper|1500|kg|table 0.216000 CO2",
                "travel-rail|150000|円|table 0.278100 CO2",
                "travel-rail|150|千円|table 0.278100 CO2",
                "travel-night|12|泊|table 0.378387 CO2",
                "freight-ship|1000|tkm|table 0.039000 CO2",
                "passenger-bus|1000|人・km|table 0.083600 CO2",
                "heat|100|GJ|table 5.320000 CO2",
                "r410a|2.5|kg|gwp 4.808750 CO2e",
                "hfc-134a|500|g|gwp 0.650000 CO2e",
                "R22|1|kg|gwp 1.760000 CO2e",
                "ch4|1|t|gwp 28.000000 CO2e"
            })
    void oneRowForEverybody(String activity, String quantity, String unit, String figures) {
        assertThat(figures(calculated(use(activity, quantity, unit)))).isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "electricity|1000|kWh|A0269||market 0.452000 CO2, location 0.423000 CO2, basic 0.452000 CO2",
                "電気|1|MWh|A0269|M|market 0.452000 CO2, location 0.423000 CO2, basic 0.452000 CO2",
                "electricity|1000|kWh|A0269|A|market 0.000000 CO2, location 0.423000 CO2, basic 0.000000 CO2",
                "electricity|1000|kWh|A0067|A|market 0.000000 CO2, location 0.423000 CO2, basic 0.394000 CO2",
                "electricity|1000|kWh|||market 0.416000 CO2, location 0.423000 CO2, basic 0.416000 CO2",
                "electricity|0|kWh|A0268||market 0.000000 CO2, location 0.000000 CO2, basic 0.000000 CO2",
                "city-gas|1000|m3|A0020|東京地区等/A|basic 2.090000 CO2, adjusted 0.000000 CO2",
                "city-gas|1000|m3|A0020||basic 2.090000 CO2, adjusted 2.090000 CO2",
                "都市ガス|1|千㎥|||basic 2.050000 CO2, adjusted 2.050000 CO2, law 2.053333 CO2"
            })
    void rowsOfSuppliers(String activity, String quantity, String unit, String supplier, String menu, String figures) {
        var asked = use(activity, quantity, unit, supplier == null ? "" : supplier, menu == null ? "" : menu);

        assertThat(figures(calculated(asked))).isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource({
        "diesel, NaN, L, not-a-number",
        "diesel, Infinity, L, not-a-number",
        "diesel, '1,5', L, decimal-comma",
        "diesel, '1,234.5', L, decimal-comma",
        "diesel, 1e3, L, exponent",
        "diesel, 1.5E-3, L, exponent",
        "diesel, -5, L, negative-quantity",
        "diesel, '', L, quantity-missing",
        "diesel, 1.2.3, L, not-a-number",
        "diesel, １２, L, not-a-number",
        "diesel, ' 12', L, not-a-number",
        "diesel, 1234567890123456789, L, not-a-number",
        "diesel, 12, kg, unit-of-another-kind",
        "diesel, 12, m3, unit-of-another-kind",
        "diesel, 12, barrel, unknown-unit",
        "diesel, 12, '', unknown-unit",
        "electricity, 12, GJ, unit-of-another-kind",
        "city-gas, 12, L, unit-of-another-kind",
        "重油, 12, kL, ambiguous-activity",
        "石炭, 12, t, ambiguous-activity",
        "ガス, 12, m3, ambiguous-activity",
        "commute, 12, 人・日, ambiguous-activity",
        "hydrogen, 12, kg, unknown-activity",
        "'', 12, kg, unknown-activity",
        "AdBlue, 12, L, not-a-fuel",
        "ETC, 12000, 円, no-fuel-quantity",
        "biodiesel, 12, L, no-factor",
        "木質チップ, 12, t, no-factor"
    })
    void whatIsNotKnownIsUnresolvedAndNeverZero(String activity, String quantity, String unit, String reason) {
        var result = unresolved(use(activity, quantity, unit));

        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result.text().ja()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "2024, no-edition",
        "2026, no-edition",
        "2013, no-edition",
        "25, not-a-year",
        "R7, not-a-year",
        "'', not-a-year"
    })
    void noOtherYearStandsIn(String year, String reason) {
        Map.of("electricity", "kWh", "diesel", "L", "city-gas", "m3", "heat", "GJ", "travel-rail", "円")
                .forEach((activity, unit) -> assertThat(unresolved(new Use(activity, "1", unit, year, "", "", ""))
                                .reason())
                        .isEqualTo(reason));
    }

    @Test
    void anAmbiguousFuelNamesWhatItMayBe() {
        assertThat(unresolved(use("重油", "1", "kL")).candidates()).containsExactly("fuel-oil-a", "fuel-oil-bc");
        assertThat(unresolved(use("プロパンガス", "1", "barrel")).candidates()).contains("kg", "t", "m3");
    }

    @ParameterizedTest
    @CsvSource({
        "electricity, 42000, MWh, kWh",
        "diesel, 1200, kL, L",
        "lpg, 500, t, kg",
        "waste-paper, 3000, t, kg",
        "city-gas, 12000, 千m3, m3",
        "gasoline, 45000, L, mL"
    })
    void aUnitThatIsProbablyAnotherIsFlaggedAndStillCalculated(
            String activity, String quantity, String unit, String likely) {
        var result = calculated(use(activity, quantity, unit));

        assertThat(result.likelyUnit()).isEqualTo(likely);
        assertThat(result.hints()).extracting(Notice::code).contains("implausible-quantity");
        assertThat(calculated(use(activity, "1", unit)).likelyUnit()).isNull();
    }

    @Test
    void aFigureCanBeDoneAgainByHand() {
        var law = calculated(use("fuel-oil-a", "100", "kL")).figures().get(1).trace();
        var gas = calculated(use("lpg-propane", "1000", "m3"))
                .figures()
                .getFirst()
                .trace();
        var blend = calculated(use("r410a", "2.5", "kg")).figures().getFirst().trace();

        assertThat(law.formula() + " " + law.inputs())
                .isEqualTo("quantity x heat x carbon x 44/12 {quantity=100 kL, heat=38.9 GJ/kL, carbon=0.0193 tC/GJ}");
        assertThat(law.edition().id()).isEqualTo("2025-fuels-r1");
        assertThat(law.factor().key()).isEqualTo("fuel-oil-a:::default");
        assertThat(gas.formula() + " " + gas.inputs())
                .isEqualTo("quantity / m3PerTonne x factor {quantity=1000 m3, m3PerTonne=502, factor=2.99 t-CO2/t}");
        assertThat(blend.inputs())
                .hasToString("{quantity=2.5 kg, gwpSet=AR5, hfc-32=0.50 x 677, hfc-125=0.50 x 3170, gwp=1923.5}");
    }

    @ParameterizedTest
    @CsvSource({
        "r410a, AR4, 2087.5", "r410a, AR5, 1923.5", "r410a, AR6, 2255.5",
        "r404a, AR4, 3921.6", "r404a, AR5, 3942.8", "r404a, AR6, 4728.0",
        "r407c, AR4, 1773.85", "r407c, AR5, 1624.21", "r407c, AR6, 1907.93"
    })
    void aBlendIsTheSumOfItsGasesByMass(String blend, GwpSet set, String potential) {
        var result = Firm.estimator(Firm.SHIPPED.editions(), set).estimate(use(blend, "1", "t"));

        assertThat(((Result.Calculated) result).figures().getFirst().tonnes()).isEqualByComparingTo(potential);
    }

    /** One bill of gas has two heats: 45 GJ for crude oil, 40 inside the default factor. */
    @ParameterizedTest
    @CsvSource({
        "electricity, 1000, kWh, 8.640000, 0.222912",
        "city-gas, 1000, m3, 45.000000, 1.161000",
        "diesel, 1000, L, 38.000000, 0.980400",
        "lpg-propane, 502, m3, 50.100000, 1.292580"
    })
    void crudeOilIsCountedWithoutWeights(String activity, String quantity, String unit, String heat, String crude) {
        var energy =
                Objects.requireNonNull(calculated(use(activity, quantity, unit)).energy());

        assertThat(energy.gigajoules()).isEqualTo(new BigDecimal(heat));
        assertThat(energy.kilolitres()).isEqualTo(new BigDecimal(crude));
    }

    @Test
    void whatIsBelowAGramIsNothing() {
        assertThat(calculated(use("electricity", "0.001", "kWh"))
                        .figures()
                        .getFirst()
                        .tonnes())
                .isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void whatIsProvisionalOrPrintedForAnAnomalySaysSo() {
        assertThat(calculated(use("electricity", "1", "kWh", "A0002", "")).hints())
                .extracting(Notice::code)
                .containsExactly("provisional", "substitute-printed");
        assertThat(calculated(use("diesel", "1", "L")).hints()).isEmpty();
    }
}
