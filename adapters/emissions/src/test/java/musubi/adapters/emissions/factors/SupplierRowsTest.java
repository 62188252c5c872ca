package musubi.adapters.emissions.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import musubi.hub.message.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which row counts, as the head of the official table says. */
class SupplierRowsTest {

    private static final Editions EDITIONS = ShippedEditions.load(new EditionReader(Activities.load()));

    @ParameterizedTest
    @CsvSource({
        "A0269, A, adjusted, 0.000000, ''",
        "A0269, メニューA, adjusted, 0.000000, ''",
        "A0269, ａ, adjusted, 0.000000, ''",
        "a0269, M, residual_adjusted, 0.000452, ''",
        "A0269, メニューM(残差), residual_adjusted, 0.000452, ''",
        "A0269, メニューM（残差）, residual_adjusted, 0.000452, ''",
        "A0269, 残差, residual_adjusted, 0.000452, ''",
        "A0269, '', residual_adjusted, 0.000452, ''",
        "A0269, スタンダードS, residual_adjusted, 0.000452, menu-not-published",
        "東京電力エナジーパートナー株式会社, '', residual_adjusted, 0.000452, ''",
        "ＥＮＥＯＳ Ｐｏｗｅｒ, '', residual_adjusted, 0.000508, ''",
        "A0793, B, adjusted, 0.000300, ''",
        "A0793, '', whole, 0.000046, ''",
        "A0793, Z, whole, 0.000046, menu-not-published",
        "A0027, '', whole, 0.001006, ''",
        "A0866, '', adjusted, 0.000241, ''",
        "A0002, '', adjusted, 0.000422※, ''",
        "A0270, '', residual_adjusted, 0.000411, ''",
        "A0045, D, residual_adjusted, 0.000482, ''",
        "grid, '', grid, 0.000423, ''",
        "grid-okinawa, '', grid, 0.000707, ''",
        "'', '', substitute, 0.000416, substitute-value",
        "'', A, substitute, 0.000416, substitute-value"
    })
    void electricity(String supplier, String menu, String kind, String printed, String hint) {
        var chosen = (RowChoice.Chosen) choose(Series.ELECTRICITY, "electricity", supplier, menu);

        assertThat(chosen.adjusted().kind().text()).isEqualTo(kind);
        assertThat(chosen.adjusted().printed()).isEqualTo(printed);
        assertThat(chosen.hints().stream().map(Notice::code)).isEqualTo(hint.isEmpty() ? List.of() : List.of(hint));
    }

    @ParameterizedTest
    @CsvSource({
        "A0020, '', 2.09, 2.09",
        "A0020, 高萩, 2.09, 2.09",
        "A0020, 東京地区等/A, 2.09, 0.00",
        "A0020, 東京地区等, 2.09, 2.09",
        "A0026, 茨城, 2.09, 2.09",
        "A0026, 秋田地区, 2.14, 2.14",
        "東京瓦斯株式会社, 常磐鹿島サテライト, 2.09, 2.09",
        "D0009, A, 2.09, 1.94",
        "D0009, 静岡ガス/B, 2.09, 1.98",
        "D0009, '', 2.09, 2.09",
        "K0010, A, 0.16, 0.16",
        "K0052, '', 2.91, 2.91",
        "'', '', 2.05, 2.05"
    })
    void cityGas(String supplier, String menu, String basic, String adjusted) {
        var chosen = (RowChoice.Chosen) choose(Series.CITY_GAS, "city-gas", supplier, menu);

        assertThat(chosen.basic().printed()).isEqualTo(basic);
        assertThat(chosen.adjusted().printed()).isEqualTo(adjusted);
    }

    @ParameterizedTest
    @CsvSource({
        "ELECTRICITY, electricity, A9999, '', supplier-not-in-edition",
        "ELECTRICITY, electricity, 代替値, '', supplier-not-in-edition",
        "ELECTRICITY, electricity, A0270, A, menu-not-entered",
        "ELECTRICITY, electricity, A0067, '', no-row",
        "CITY_GAS, city-gas, A0026, '', area-needed",
        "CITY_GAS, city-gas, A0020, A, area-needed",
        "CITY_GAS, city-gas, A0020, 水戸/A, area-needed"
    })
    void whatIsNotInTheTableIsNotGuessed(Series series, String activity, String supplier, String menu, String code) {
        assertThat(choose(series, activity, supplier, menu))
                .isInstanceOfSatisfying(
                        RowChoice.None.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    @Test
    void basicAndAdjustedOfOneMenuMayDiffer() {
        var chosen = (RowChoice.Chosen) choose(Series.ELECTRICITY, "electricity", "A0392", "A");

        assertThat(chosen.basic().printed()).isEqualTo("0.000016");
        assertThat(chosen.adjusted().printed()).isEqualTo("0.000000");
    }

    private static RowChoice choose(Series series, String activity, String supplier, String menu) {
        return new SupplierRows(EDITIONS).choose(EDITIONS.find(series, 2025).orElseThrow(), activity, supplier, menu);
    }
}
