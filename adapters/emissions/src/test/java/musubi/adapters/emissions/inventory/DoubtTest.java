package musubi.adapters.emissions.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import musubi.adapters.emissions.factors.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Yen per unit, and a day beside the days before: two questions, and no refusal. */
class DoubtTest {

    @ParameterizedTest
    @CsvSource({
        "electricity, 42000, MWh, 1200000, kWh",
        "electricity, 42, kWh, 1200000, MWh",
        "diesel, 300, kL, 45000, L",
        "city-gas, 1200, m3, 150000, ''",
        "city-gas, 1200, 千m3, 150000, m3",
        "lpg, 50, kg, 60000, m3",
        "lpg, 60, m3, 45000, ''",
        "electricity, 0, kWh, 1650, ''",
        "diesel, 45.3, L, 6800, ''"
    })
    void aPriceThatNobodyPaysNamesTheLikelyUnit(
            String activity, String quantity, String unit, String yen, String likely) {
        var doubt = Doubt.ofPrice(asked(activity, quantity, unit), new BigDecimal(yen));

        assertThat(doubt.flatMap(it -> Stream.ofNullable(it.likely()).findFirst())
                        .map(Unit::text)
                        .orElse(""))
                .isEqualTo(likely);
        assertThat(doubt.isPresent()).isEqualTo(!likely.isEmpty());
    }

    @Test
    void aDayIsHeldAgainstTheSameMetersDays() {
        var before = List.of(new BigDecimal("90"), new BigDecimal("100"), new BigDecimal("110"));

        assertThat(Doubt.ofDay(new BigDecimal("401"), Unit.KWH, before)).isPresent();
        assertThat(Doubt.ofDay(new BigDecimal("24"), Unit.KWH, before)).isPresent();
        assertThat(Doubt.ofDay(new BigDecimal("400"), Unit.KWH, before)).isEmpty();
        assertThat(Doubt.ofDay(new BigDecimal("25"), Unit.KWH, before)).isEmpty();
        assertThat(Doubt.ofDay(new BigDecimal("25"), Unit.KWH, List.of())).isEmpty();
        assertThat(Doubt.ofDay(new BigDecimal("0.1"), Unit.KWH, before)
                        .orElseThrow()
                        .likely())
                .isEqualTo(Unit.MWH);
    }

    private static Asked asked(String activity, String quantity, String unit) {
        return (Asked)
                new UseReading(Firm.SHIPPED.activities(), "medium-city").read(Firm.use(activity, quantity, unit));
    }
}
