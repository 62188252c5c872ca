package musubi.adapters.emissions.energy;

import static org.assertj.core.api.Assertions.assertThat;

import musubi.adapters.emissions.report.InventedYear;
import org.junit.jupiter.api.Test;

/** The energy law's count: use x heat x 0.0258, without weights, gas as it is read. */
class EnergyYearTest {

    @Test
    void useCountsByItsHeatAndGasAsTheMeterReadsIt() {
        var year = EnergyYear.of(new InventedYear()
                .bill("main", "electricity", "A0269", "2025-04-13/2025-05-12", "1000000", "kWh", "1")
                .bill("main", "都市ガス", "A0020", "2025-04-21/2025-05-20", "1000", "m3", "1")
                .bill("main", "軽油", "", "2025-05-01", "1", "kL", "1")
                .bill("main", "重油", "", "2025-05-01", "1", "kL", "1")
                .year());

        assertThat(year.sources())
                .extracting(it -> it.activity() + " " + it.quantity() + " " + it.unit() + " " + it.gigajoules() + " "
                        + it.kilolitres())
                .containsExactly(
                        "city-gas 1000 m3 45.000000 1.161000",
                        "diesel 1 kL 38.000000 0.980400",
                        "electricity 1000000 kWh 8640.000000 222.912000");
        assertThat(year.kilolitres()).isEqualTo("225.053400");
        assertThat(year.percent()).isEqualTo("15.0");
        assertThat(year.reached()).isFalse();
        assertThat(year.unresolved()).isEqualTo(1);
        assertThat(year.withoutHeat()).isEmpty();
    }

    @Test
    void theThresholdIsReachedAtFifteenHundredKilolitres() {
        assertThat(diesel("1529.987").reached()).isFalse();
        assertThat(diesel("1529.988").reached()).isTrue();
        assertThat(diesel("1529.988").percent()).isEqualTo("100.0");
    }

    @Test
    void whatHasNoHeatIsNamedAndInNoSum() {
        var year = EnergyYear.of(new InventedYear()
                .bill("main", "RPF", "", "2025-05-01", "1", "t", "1")
                .bill("main", "通勤", "", "2025-05-01", "1", "人・日", "1")
                .year());

        assertThat(year.kilolitres()).isEqualTo("0");
        assertThat(year.withoutHeat()).containsExactly("rpf");
    }

    private static EnergyYear diesel(String kilolitres) {
        return EnergyYear.of(new InventedYear()
                .bill("main", "軽油", "", "2025-05-01", kilolitres, "kL", "1")
                .year());
    }
}
