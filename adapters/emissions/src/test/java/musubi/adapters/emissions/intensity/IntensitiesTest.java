package musubi.adapters.emissions.intensity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import musubi.adapters.emissions.bill.FirmYear;
import musubi.adapters.emissions.bill.Period;
import musubi.adapters.emissions.inventory.Basis;
import musubi.adapters.emissions.production.Output;
import musubi.adapters.emissions.production.OutputUnit;
import musubi.adapters.emissions.report.InventedYear;
import org.junit.jupiter.api.Test;

/** What a site emits goes to what was made there; the parts come to the site, and the rest is overhead. */
class IntensitiesTest {

    @Test
    void theSitesFigureGoesToItsProductsByPieces() {
        var found = Intensities.of(
                year(),
                List.of(
                        made("main", "EX-100", "2025-05", "300", OutputUnit.PIECE),
                        made("main", "EX-100", "2025-06", "300", OutputUnit.PIECE),
                        made("main", "EX-200", "2025-05", "100", OutputUnit.PIECE),
                        made("main", "scrap", "2025-05", "50", OutputUnit.KILOGRAM)),
                OutputUnit.PIECE,
                Basis.MARKET);

        assertThat(found.products())
                .extracting(it -> it.product() + " " + it.quantity() + " " + it.unit() + " " + it.percent() + "% "
                        + it.tonnes() + " " + it.kilogramsPerUnit())
                .containsExactly(
                        "EX-100 600 piece 85.71% 4.782806 7.971343", "EX-200 100 piece 14.29% 0.797134 7.971340");
        assertThat(found.products().stream()
                        .map(it -> new BigDecimal(it.tonnes()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("5.579940");
        assertThat(found.overhead())
                .extracting(it -> it.site() + " " + it.tonnes())
                .containsExactly("office 0.118686");
        assertThat(found.otherUnits()).containsExactly("scrap (kg)");
        assertThat(found.unresolved()).isEqualTo(1);
        assertThat(found.allocation().ja()).contains("piece");
    }

    @Test
    void locationBasedIsAnotherFigureAndNothingMadeIsOverheadAlone() {
        var location = Intensities.of(
                year(),
                List.of(made("main", "EX-100", "2025-05", "3", OutputUnit.PIECE)),
                OutputUnit.PIECE,
                Basis.LOCATION);
        assertThat(location.products().getFirst().tonnes()).isEqualTo("5.221935");

        var nothing = Intensities.of(year(), List.of(), null, Basis.MARKET);
        assertThat(nothing.products()).isEmpty();
        assertThat(nothing.overhead()).hasSize(2);
        var nought = Intensities.of(
                year(),
                List.of(made("main", "EX-100", "2025-05", "0", OutputUnit.PIECE)),
                OutputUnit.PIECE,
                Basis.MARKET);
        assertThat(nought.products()).isEmpty();
    }

    private static FirmYear year() {
        return new InventedYear()
                .bill("main", "electricity", "A0269", "2025-04-13/2025-05-12", "12345", "kWh", "308625")
                .bill("office", "軽油", "", "2025-05-02", "45.3", "L", "6800")
                .bill("main", "重油", "", "2025-05-03", "200", "L", "44200")
                .year();
    }

    private static Output made(String site, String product, String month, String quantity, OutputUnit unit) {
        var first = LocalDate.parse(month + "-01");
        return new Output(
                site, product, new Period(first, first.plusMonths(1).minusDays(1)), new BigDecimal(quantity), unit);
    }
}
