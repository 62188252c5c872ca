package musubi.adapters.emissions.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every value that is shipped for fiscal 2025, against the published tables, written down here a second time. */
class ShippedRowsTest {

    private static final Activities ACTIVITIES = Activities.load();
    private static final Editions EDITIONS = ShippedEditions.load(new EditionReader(ACTIVITIES));
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    @ParameterizedTest
    @CsvSource({
        "imported-coking-coal, t, 28.7, 0.0246, 2.58874, 2.59, 0.7405",
        "coke-oven-coking-coal, t, 28.9, 0.0245, 2.59618, 2.60, 0.7456",
        "pci-coal, t, 28.3, 0.0251, 2.60454, 2.60, 0.7301",
        "domestic-steam-coal, t, 24.2, 0.0242, 2.14735, 2.15, 0.6244",
        "imported-anthracite, t, 27.8, 0.0259, 2.64007, 2.64, 0.7172",
        "coal-tar, t, 37.3, 0.0209, 2.85842, 2.86, 0.9623",
        "petroleum-gas, 千m3, 46.1, 0.0144, 2.43408, 2.43, 1.1894",
        "gasoline, kL, 33.4, 0.0187, 2.2901, 2.29, 0.8617",
        "kerosene, kL, 36.5, 0.0187, 2.5027, 2.50, 0.9417",
        "diesel, kL, 38.0, 0.0188, 2.6195, 2.62, 0.9804",
        "fuel-oil-a, kL, 38.9, 0.0193, 2.7528, 2.75, 1.0036",
        "fuel-oil-bc, kL, 41.8, 0.0202, 3.0960, 3.10, 1.0784",
        "lpg, t, 50.1, 0.0163, 2.9943, 2.99, 1.2926",
        "lng, t, 54.7, 0.0139, 2.7879, 2.79, 1.4113",
        "natural-gas, 千m3, 38.4, 0.0139, 1.9571, 1.96, 0.9907",
        "imported-steam-coal, t, 26.1, 0.0243, 2.3255, 2.33, 0.6734",
        "coal-coke, t, 29.0, 0.0299, 3.1794, 3.18, 0.7482",
        "lubricant, kL, 40.2, 0.0199, 2.9333, 2.93, 1.0372",
        "ngl, kL, 34.8, 0.0183, 2.3351, 2.34, 0.8978",
        "crude-oil, kL, 38.3, 0.0190, 2.6682, 2.67, 0.9881",
        "naphtha, kL, 33.3, 0.0186, 2.2711, 2.27, 0.8591",
        "jet-fuel, kL, 36.3, 0.0186, 2.4757, 2.48, 0.9365",
        "asphalt, t, 40.0, 0.0204, 2.9920, 2.99, 1.0320",
        "petroleum-coke, t, 34.1, 0.0245, 3.0633, 3.06, 0.8798",
        "coke-oven-gas, 千m3, 18.4, 0.0109, 0.7354, 0.735, 0.4747",
        "blast-furnace-gas, 千m3, 3.23, 0.0264, 0.3127, 0.313, 0.0833"
    })
    void aFuelIsWhatHeatAndCarbonGive(
            String fuel, String per, String heat, String carbon, String exact, String printed, String crude) {
        var factor = row(Series.FUELS, fuel + ":::default");

        assertThat(factor.printed()).isEqualTo(printed);
        assertThat(factor.unit().text()).isEqualTo("t-CO2/" + per);
        assertThat(factor.heat()).isEqualTo(new BigDecimal(heat));
        assertThat(factor.carbon()).isEqualTo(new BigDecimal(carbon));
        var sum = Objects.requireNonNull(factor.heat())
                .multiply(Objects.requireNonNull(factor.carbon()))
                .multiply(new BigDecimal("44"));
        var places = exact.length() - exact.indexOf('.') - 1;
        assertThat(sum.divide(new BigDecimal("12"), places, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal(exact));
        assertThat(sum.divide(new BigDecimal("12"), THREE_DIGITS)).isEqualByComparingTo(printed);
        var heatByLaw = row(Series.ENERGY_LAW, fuel + ":::heat");
        assertThat(heatByLaw.value().multiply(new BigDecimal("0.0258")).setScale(4, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal(crude));
    }

    @ParameterizedTest
    @CsvSource({
        "blast-furnace-gas-power, 千m3, 0.334",
        "converter-gas, 千m3, 1.16",
        "rdf, t, 1.07",
        "rpf, t, 1.64",
        "waste-tyre-fuel, t, 1.64",
        "waste-plastic-fuel-municipal, t, 2.76",
        "waste-plastic-fuel-industrial, t, 2.57",
        "waste-oil-fuel, kL, 2.64",
        "waste-plastic-oil-fuel, kL, 2.62"
    })
    void whereHeatIsNotKnownTheTableAloneIsShipped(String fuel, String per, String printed) {
        var factor = row(Series.FUELS, fuel + ":::default");

        assertThat(factor.printed() + " " + factor.unit().text()).isEqualTo(printed + " t-CO2/" + per);
        assertThat(factor.heat()).isNull();
    }

    /** The columns as the table has them: menus, residual, whole supplier. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A0269 | ABCDEFGHIJKL 0 | M .000452 | .000421",
                "A0268 | ABC 0 | D .000421 | .000400",
                "A0064 | ABCDE 0 | F .000368 | .000354",
                "A0050 | ABCDE 0 | F .000508 | .000482",
                "A0009 | AB 0; C .000300; D .000349; E .000400 | F .000547 | .000414",
                "A0012 | AB 0; C .000200 | D .000532 | .000419",
                "A0016 | ACDFGH 0; B .000200; EI .000258; J .000173 | K .000436 | .000387",
                "A0019 | A 0 | B .000420 | .000240",
                "A0021 | A 0; B .000173 | C .000596 | .000587",
                "A0061 | A 0 | B .000524 | .000420",
                "A0062 | ABD 0; C .000307; E .000370 | F .000535 | .000477",
                "A0055 | A 0 | B .000405 | .000038",
                "A0056 | A .000424; BD 0; C .000309 | E .000596 | .000538",
                "A0077 | AB 0 | C .000425 | .000402",
                "A0793 | A 0; B .000300 | - | .000046",
                "A0796 | A 0 | B .000529 | .000527",
                "A0826 | AB 0; C .000167; D .000213; E .000305; F .000397 | G .000457 | .000425",
                "A0027 | A 0; B .000118; C .000269; D .000384 | - | .001006",
                "A0270 | - | ? .000411 | .000376",
                "A0272 | - | ? .000415 | .000396",
                "A0275 | - | ? .000472 | .000449",
                "A0276 | - | ? .000685 | .000677"
            })
    void aSuppliersMenusResidualAndWhole(String supplier, String menus, String residual, String whole) {
        if (!menus.equals("-")) {
            for (var group : menus.split("; ")) {
                var parts = group.split(" ");
                parts[0].chars()
                        .forEach(menu -> both(supplier, Character.toString(menu), parts[1], "basic", "adjusted"));
            }
        }
        if (!residual.equals("-")) {
            var parts = residual.split(" ");
            both(supplier, parts[0].replace("?", ""), parts[1], "residual_basic", "residual_adjusted");
        }
        assertThat(electricity(supplier, "", "whole").value()).isEqualByComparingTo("0" + whole);
    }

    @ParameterizedTest
    @CsvSource({
        "A0866, '', basic, .000241, .000241, ''",
        "A0002, '', basic, .000422, .000422, ※",
        "A0376, '', basic, .000571, .000571, ''",
        "A0045, D, residual_basic, .000538, .000482, ''",
        "A0067, A, basic, .000394, 0, ''",
        "A0368, '', basic, .000382, .000374, ''",
        "A0392, A, basic, .000016, 0, ''",
        "A0415, A, basic, .000432, 0, ''"
    })
    void basicAndAdjustedAreRowsOfTheirOwn(
            String supplier, String menu, String kind, String basic, String adjusted, String mark) {
        assertThat(electricity(supplier, menu, kind).value()).isEqualByComparingTo(new BigDecimal(basic));
        assertThat(electricity(supplier, menu, kind.replace("basic", "adjusted"))
                        .value())
                .isEqualByComparingTo(new BigDecimal(adjusted));
        assertThat(electricity(supplier, menu, kind).printed()).endsWith(mark);
    }

    @ParameterizedTest
    @CsvSource({
        "grid, grid, 0.000423",
        "grid-okinawa, grid, 0.000707",
        "'', substitute, 0.000416",
        "'', national, 0.000423"
    })
    void whatCountsWhereNoSupplierDoes(String supplier, String kind, String value) {
        assertThat(electricity(supplier, "", kind).printed()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "A0020, 東京地区等/A, basic, 2.09, 0.00",
        "A0020, 東京地区等/, residual_basic, 2.09, 2.09",
        "A0020, 高萩サテライト/, basic, 2.09, 2.09",
        "A0020, 小名浜サテライト/, basic, 2.09, 2.09",
        "A0020, 常磐鹿島サテライト/, basic, 2.09, 2.09",
        "A0020, 群馬地区他/, basic, 2.09, 2.09",
        "A0026, 福島地区、茨城地区/, basic, 2.09, 2.09",
        "A0026, 秋田地区/, basic, 2.14, 2.14",
        "A0002, 東京ガスネットワーク/A, basic, 2.09, 0.00",
        "A0002, 東京ガスネットワーク/, residual_basic, 2.09, 2.09",
        "A0002, 東部ガス/, basic, 2.09, 2.09",
        "A0096, エナジー宇宙（取手・我孫子エリア）/, basic, 2.09, 2.09",
        "A0099, 東京ガスネットワーク/, basic, 2.09, 2.09",
        "D0009, 静岡ガス/A, basic, 2.09, 1.94",
        "D0009, 静岡ガス/B, basic, 2.09, 1.98",
        "K0010, 日本瓦斯/A, basic, 0.16, 0.16",
        "K0052, 第一ガス/, basic, 2.91, 2.91"
    })
    void cityGasBySupplierAndArea(String supplier, String menu, String kind, String basic, String adjusted) {
        var key = "city-gas:" + supplier + ":" + menu + ":" + kind;

        assertThat(row(Series.CITY_GAS, key).printed()).isEqualTo(basic);
        assertThat(row(Series.CITY_GAS, key.replace("basic", "adjusted")).printed())
                .isEqualTo(adjusted);
        assertThat(row(Series.CITY_GAS, key).unit().text()).isEqualTo("t-CO2/千m3");
    }

    @ParameterizedTest
    @CsvSource({
        "CITY_GAS, city-gas:::substitute, 2.05, t-CO2/千m3",
        "FUELS, city-gas:::default, 2.05, t-CO2/千m3",
        "HEAT, heat:::substitute, 0.0532, t-CO2/GJ",
        "ENERGY_LAW, electricity:::heat, 8.64, GJ/千kWh",
        "ENERGY_LAW, city-gas:::heat, 45, GJ/千m3",
        "ENERGY_LAW, city-gas:yotsukaido-12a::heat, 38.51166, GJ/千m3",
        "SCOPE3, commute-factory-large-city:::default, 1.219872, kg-CO2/人・日",
        "SCOPE3, commute-office-large-city:::default, 0.984721, kg-CO2/人・日",
        "SCOPE3, commute-factory-medium-city:::default, 1.891684, kg-CO2/人・日",
        "SCOPE3, commute-office-medium-city:::default, 1.542243, kg-CO2/人・日",
        "SCOPE3, commute-factory-small-city-a:::default, 1.917020, kg-CO2/人・日",
        "SCOPE3, commute-office-small-city-a:::default, 1.838515, kg-CO2/人・日",
        "SCOPE3, commute-factory-small-city-b:::default, 1.810720, kg-CO2/人・日",
        "SCOPE3, commute-office-small-city-b:::default, 1.593634, kg-CO2/人・日",
        "SCOPE3, commute-factory-town:::default, 1.837927, kg-CO2/人・日",
        "SCOPE3, commute-office-town:::default, 1.569099, kg-CO2/人・日",
        "SCOPE3, waste-plastic-industrial:::default, 2.56, t-CO2/t",
        "SCOPE3, waste-oil:::default, 2.93, t-CO2/t",
        "SCOPE3, waste-paper:::default, 0.144, t-CO2/t",
        "SCOPE3, waste-incineration:::default, 0.533928, t-CO2/t",
        "SCOPE3, waste-landfill:::default, 2.408, t-CO2/t",
        "SCOPE3, waste-transport:::default, 0.047219, t-CO2/t",
        "SCOPE3, waste-oil-hazardous:::default, 1.02, t-CO2/t",
        "SCOPE3, waste-synthetic-fibre:::default, 2.31, t-CO2/t",
        "SCOPE3, waste-tyre:::default, 1.64, t-CO2/t",
        "SCOPE3, waste-pet:::default, 2.27, t-CO2/t",
        "SCOPE3, waste-plastic-municipal:::default, 2.76, t-CO2/t",
        "SCOPE3, waste-diaper:::default, 1.22, t-CO2/t",
        "SCOPE3, travel-rail:::default, 0.001854, kg-CO2/円",
        "SCOPE3, travel-air-domestic:::default, 0.005250, kg-CO2/円",
        "SCOPE3, travel-air-international:::default, 0.007096, kg-CO2/円",
        "SCOPE3, travel-ship:::default, 0.050190, kg-CO2/円",
        "SCOPE3, travel-bus:::default, 0.004711, kg-CO2/円",
        "SCOPE3, travel-taxi:::default, 0.003313, kg-CO2/円",
        "SCOPE3, travel-night:::default, 31.532238, kg-CO2/泊",
        "SCOPE3, travel-employee:::default, 0.130373, t-CO2/人・年",
        "SCOPE3, travel-day:::default, 0.029575, t-CO2/人・日",
        "SCOPE3, travel-day-domestic:::default, 0.030133, t-CO2/人・日",
        "SCOPE3, travel-day-overnight:::default, 0.027284, t-CO2/人・日",
        "SCOPE3, travel-day-overseas:::default, 0.045192, t-CO2/人・日",
        "SCOPE3, freight-rail:::default, 0.000022, t-CO2/t・km",
        "SCOPE3, freight-ship:::default, 0.000039, t-CO2/t・km",
        "SCOPE3, freight-ship-20:::default, 0.000031, t-CO2/t・km",
        "SCOPE3, freight-ship-15:::default, 0.000033, t-CO2/t・km",
        "SCOPE3, freight-ship-10:::default, 0.000035, t-CO2/t・km",
        "SCOPE3, freight-ship-5:::default, 0.000037, t-CO2/t・km",
        "SCOPE3, freight-ship-0:::default, 0.000038, t-CO2/t・km",
        "SCOPE3, freight-air:::default, 0.001490, t-CO2/t・km",
        "PASSENGER, passenger-rail:::default, 0.0236, kg-CO2/人・km",
        "PASSENGER, passenger-bus:::default, 0.0836, kg-CO2/人・km",
        "PASSENGER, passenger-car:::default, 0.198, kg-CO2/人・km"
    })
    void whatHasOneValueForEverybody(Series series, String key, String printed, String unit) {
        assertThat(row(series, key).printed() + " " + row(series, key).unit().text())
                .isEqualTo(printed + " " + unit);
    }

    @ParameterizedTest
    @CsvSource({
        "ch4, 25, 28, 27.9",
        "n2o, 298, 265, 273",
        "sf6, 22800, 23500, 25200",
        "nf3, 17200, 16100, 17400",
        "hfc-134a, 1430, 1300, 1530",
        "hfc-32, 675, 677, 771",
        "hfc-125, 3500, 3170, 3740",
        "hfc-143a, 4470, 4800, 5810",
        "hfc-152a, 124, 138, 164",
        "hfc-227ea, 3220, 3350, 3600",
        "hfc-245fa, 1030, 858, 962",
        "hcfc-22, 1810, 1760, 1960",
        "cf4, 7390, 6630, 7380"
    })
    void gasesByAssessmentReport(String gas, String fourth, String fifth, String sixth) {
        assertThat(row(Series.GWP, gas + "::AR4:gwp").printed()).isEqualTo(fourth);
        assertThat(row(Series.GWP, gas + "::AR5:gwp").printed()).isEqualTo(fifth);
        assertThat(row(Series.GWP, gas + "::AR6:gwp").printed()).isEqualTo(sixth);
    }

    @Test
    void everyEditionNamesItsSourceDocumentDayAndLicence() {
        assertThat(EDITIONS.list()).hasSize(8).allSatisfy(edition -> {
            assertThat(edition.document()).isNotBlank();
            assertThat(edition.licenceNotice()).containsAnyOf("加工して作成", "整理したもの");
            assertThat(edition.url()).startsWith("https://");
            assertThat(edition.published()).matches("\\d{4}.*");
        });
    }

    /** No other row is shipped than those above: 226, 39, 1, 36, 29, 42, 3 and 47. */
    @Test
    void nothingElseIsShipped() {
        assertThat(EDITIONS.list().stream()
                        .map(it -> it.id() + " " + it.factors().size()))
                .containsExactly(
                        "2025-city-gas-r1 39",
                        "2025-electricity-r3 226",
                        "2025-energy-law-r1 29",
                        "2025-fuels-r1 36",
                        "2025-heat-r1 1",
                        "2025-passenger-r1 3",
                        "2025-scope3-r1 42",
                        "gwp-r1 47");
    }

    private static void both(String supplier, String menu, String value, String basic, String adjusted) {
        assertThat(electricity(supplier, menu, basic).value()).isEqualByComparingTo(new BigDecimal(value));
        assertThat(electricity(supplier, menu, adjusted).value()).isEqualByComparingTo(new BigDecimal(value));
    }

    private static Factor electricity(String supplier, String menu, String kind) {
        var factor = row(Series.ELECTRICITY, "electricity:" + supplier + ":" + menu + ":" + kind);
        assertThat(factor.dataYear()).isEqualTo(2024);
        assertThat(factor.unit().text()).isEqualTo("t-CO2/kWh");
        return factor;
    }

    private static Factor row(Series series, String key) {
        var edition = EDITIONS.find(series, 2025).orElseThrow();
        return edition.factors().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + key + " in " + edition.id()));
    }
}
