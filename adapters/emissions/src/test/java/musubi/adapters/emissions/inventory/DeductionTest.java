package musubi.adapters.emissions.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import musubi.adapters.emissions.factors.Editions;
import musubi.adapters.emissions.factors.LoadedEditions;
import org.junit.jupiter.api.Test;

/** What certificates take off: of their own year, once, and never more than was emitted. */
class DeductionTest {

    private static final Deduction.Electricity USED =
            new Deduction.Electricity(2025, new BigDecimal("10000"), new BigDecimal("4.520000"));
    private static final Editions WITH_RATES = LoadedEditions.withCorrectionRates("1.02", "1.04");

    @Test
    void kilowattHoursTimesAverageTimesRate() {
        var deduction = of(
                WITH_RATES,
                certificate("F-1", Certificate.Kind.FIT, 2025, "1000"),
                certificate("N-1", Certificate.Kind.NON_FIT, 2025, "2000"));

        assertThat(deduction).isInstanceOfSatisfying(Deduction.Deducted.class, it -> {
            assertThat(it.tonnes()).isEqualTo(new BigDecimal("1.311300")); // 0.43146 + 0.87984
            assertThat(it.isCapped()).isFalse();
            assertThat(it.coverage()).isEqualTo(new BigDecimal("0.300000"));
            assertThat(it.inputs()).containsEntry("F-1", "1000 kWh x 0.000423 x 1.02");
        });
    }

    @Test
    void neverMoreThanTheElectricityEmits() {
        assertThat(of(WITH_RATES, certificate("F-1", Certificate.Kind.FIT, 2025, "50000")))
                .isInstanceOfSatisfying(Deduction.Deducted.class, it -> {
                    assertThat(it.tonnes()).isEqualTo(USED.tonnes());
                    assertThat(it.isCapped()).isTrue();
                    assertThat(it.coverage()).isEqualByComparingTo(BigDecimal.ONE);
                });
    }

    @Test
    void aRateThatIsNotPublishedIsUnresolvedAndNotOne() {
        assertThat(reason(of(Firm.SHIPPED.editions(), certificate("F-1", Certificate.Kind.FIT, 2025, "1000"))))
                .isEqualTo("no-correction-rate");
    }

    @Test
    void aCertificateCountsOnceAndInItsOwnYear() {
        var one = certificate("F-1", Certificate.Kind.FIT, 2025, "1000");

        assertThat(reason(of(WITH_RATES, one, one))).isEqualTo("certificate-used");
        assertThat(reason(Deduction.of(List.of(one), USED, Set.of("F-1"), WITH_RATES)))
                .isEqualTo("certificate-used");
        assertThat(reason(of(WITH_RATES, certificate("F-2", Certificate.Kind.FIT, 2024, "1000"))))
                .isEqualTo("certificate-vintage");
        var next = new Deduction.Electricity(2026, USED.kilowattHours(), USED.tonnes());
        assertThat(reason(Deduction.of(
                        List.of(certificate("F-3", Certificate.Kind.FIT, 2026, "1")), next, Set.of(), WITH_RATES)))
                .isEqualTo("no-edition");
    }

    private static Deduction of(Editions editions, Certificate... certificates) {
        return Deduction.of(List.of(certificates), USED, Set.of(), editions);
    }

    private static String reason(Deduction deduction) {
        return deduction instanceof Deduction.Unresolved(var reason, var _) ? reason : "deducted";
    }

    private static Certificate certificate(String serial, Certificate.Kind kind, int vintage, String kilowattHours) {
        return new Certificate(serial, kind, vintage, new BigDecimal(kilowattHours));
    }
}
