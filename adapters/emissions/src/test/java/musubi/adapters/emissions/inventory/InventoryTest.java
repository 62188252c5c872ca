package musubi.adapters.emissions.inventory;

import static musubi.adapters.emissions.inventory.Firm.use;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import musubi.adapters.emissions.factors.Editions;
import musubi.adapters.emissions.factors.LoadedEditions;
import org.junit.jupiter.api.Test;

/** A year adds up by hand, and comes to the same bytes however often it is calculated. */
class InventoryTest {

    private static final List<Use> YEAR = List.of(
            use("electricity", "120000", "kWh", "A0269", ""),
            use("electricity", "1000", "kWh", "A0269", "A"),
            use("city-gas", "5000", "m3", "A0026", "茨城"),
            use("diesel", "1200", "L"),
            use("重油", "3", "kL"),
            use("r410a", "2", "kg"),
            use("hcfc-22", "1", "kg"),
            use("commute-factory", "9600", "人・日"),
            use("biodiesel", "20", "L"));

    @Test
    void totalsAreTheSumsOfWhatIsShown() {
        var inventory = inventory(Firm.SHIPPED.editions());

        assertThat(inventory.scope1()).isEqualTo(new Inventory.Total("17.441000", "CO2e", 3));
        assertThat(inventory.scope2Market()).isEqualTo(new Inventory.Total("54.240000", "CO2", 2));
        assertThat(inventory.scope2Location()).isEqualTo(new Inventory.Total("51.183000", "CO2", 2));
        assertThat(inventory.scope3()).isEqualTo(new Inventory.Total("18.160166", "CO2", 1));
        assertThat(inventory.ozone()).isEqualTo(new Inventory.Total("1.760000", "CO2e", 1));
        assertThat(inventory.biogenic()).isEqualTo(new Inventory.Total("0.000000", "CO2", 0));
        assertThat(inventory.calculated()).isEqualTo(7);
        assertThat(inventory.unresolved()).isEqualTo(2);
        assertThat(inventory.kilolitres()).isEqualTo("33.953832");
    }

    @Test
    void aClosedYearComesToTheSameBytesWithItsOwnEditions() {
        var closed = inventory(Firm.SHIPPED.editions());
        var again = inventory(Firm.SHIPPED.editions().only(closed.editions()));

        assertThat(again.bytes())
                .isEqualTo(closed.bytes())
                .isEqualTo(inventory(Firm.SHIPPED.editions()).bytes());
        assertThat(closed.editions())
                .containsExactly(
                        "2025-city-gas-r1",
                        "2025-electricity-r3",
                        "2025-energy-law-r1",
                        "2025-fuels-r1",
                        "2025-scope3-r1",
                        "gwp-r1");
    }

    @Test
    void certificatesAreTakenOffWhatIsMarketBasedAndNothingElse() {
        var plain = inventory(Firm.SHIPPED.editions());
        var electricity = new Deduction.Electricity(2025, new BigDecimal("121000"), new BigDecimal("54.240000"));
        var editions = LoadedEditions.withCorrectionRates("1.02", "1.04");

        var less = certified(Basis.MARKET, electricity, certificate("20000"), editions);
        assertThat(less.scope2Market()).isEqualTo(new Inventory.Total("45.610800", "CO2", 2)); // 8.6292 less
        assertThat(less.scope2MarketBeforeCertificates()).isEqualTo(plain.scope2Market());
        assertThat(new BigDecimal(plain.total().tonnes())
                        .subtract(new BigDecimal(less.total().tonnes())))
                .isEqualByComparingTo("8.629200");
        assertThat(less.certificates()).extracting(DeductionAnswer::tonnes).isEqualTo("8.629200");
        assertThat(less.unresolved()).isEqualTo(plain.unresolved());
        assertThat(less.editions()).contains("2025-electricity-r4");
        assertThat(certified(Basis.LOCATION, electricity, certificate("20000"), editions)
                        .total())
                .isEqualTo(Inventory.of(2025, Basis.LOCATION, results(editions), null)
                        .total());
        assertThat(certified(Basis.MARKET, electricity, certificate("900000"), editions)
                        .scope2Market()
                        .tonnes())
                .as("at most what the electricity emits")
                .isEqualTo("0.000000");
    }

    @Test
    void aRateThatIsNotPublishedTakesNothingOffAndIsSaid() {
        var plain = inventory(Firm.SHIPPED.editions());
        var electricity = new Deduction.Electricity(2025, new BigDecimal("121000"), new BigDecimal("54.240000"));

        var waiting = certified(Basis.MARKET, electricity, certificate("20000"), Firm.SHIPPED.editions());

        assertThat(waiting.total()).isEqualTo(plain.total());
        assertThat(waiting.scope2Market()).isEqualTo(plain.scope2Market());
        assertThat(waiting.certificates())
                .extracting(DeductionAnswer::status, DeductionAnswer::reason, DeductionAnswer::tonnes)
                .containsExactly("unresolved", "no-correction-rate", null);
        assertThat(waiting.unresolved()).isEqualTo(plain.unresolved() + 1);
    }

    private static Inventory certified(
            Basis basis, Deduction.Electricity electricity, Certificate certificate, Editions editions) {
        var deduction = Deduction.of(List.of(certificate), electricity, Set.of(), editions);
        return Inventory.of(2025, basis, results(editions), new CertifiedElectricity(electricity, deduction));
    }

    private static Certificate certificate(String kilowattHours) {
        return new Certificate("F-1", Certificate.Kind.FIT, 2025, new BigDecimal(kilowattHours));
    }

    private static List<Result> results(Editions editions) {
        var estimator = Firm.estimator(editions, GwpSet.AR5);
        return YEAR.stream().map(estimator::estimate).toList();
    }

    private static Inventory inventory(Editions editions) {
        return Inventory.of(2025, results(editions));
    }
}
