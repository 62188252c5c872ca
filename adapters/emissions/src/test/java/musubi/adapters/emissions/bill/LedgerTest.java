package musubi.adapters.emissions.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import musubi.adapters.emissions.factors.FactorData;
import musubi.adapters.emissions.inventory.Estimators;
import musubi.adapters.emissions.inventory.GwpSet;
import org.junit.jupiter.api.Test;

/** A year by month, site and source: in either view of time it comes to the bills. */
class LedgerTest {

    private static final FactorData SHIPPED = FactorData.shipped();
    private static final String BILLS = """
            拠点,使用期間,使用量（kWh）,金額
            main,2025/04/13～2025/05/12,3000,75000
            main,2025/05/13～2025/06/12,3100,77000
            annex,2025/05/01～2025/05/31,500,13000
            main,2025/06/01～2025/06/30,999,1
            """;

    @Test
    void billedMonthsAreThoseOfTheReading() {
        assertThat(ledger(Ledger.View.BILLED).entries())
                .extracting(it -> it.month() + " " + it.site() + " " + it.quantity() + " " + it.yen() + " "
                        + it.tonnes() + " " + it.tonnesLocation())
                .containsExactly(
                        "2025-05 annex 500 13000 0.226000 0.211500",
                        "2025-05 main 3000 75000 1.356000 1.269000",
                        "2025-06 main 3100 77000 1.401200 1.311300");
        assertThat(ledger(Ledger.View.BILLED).unresolved()).isEqualTo(1);
    }

    @Test
    void bothViewsComeToTheSame() {
        var billed = ledger(Ledger.View.BILLED);
        var calendar = ledger(Ledger.View.CALENDAR);

        assertThat(calendar.entries())
                .extracting(Ledger.Entry::month)
                .containsExactly("2025-04", "2025-05", "2025-05", "2025-06");
        List<Function<Ledger.Entry, String>> numbers =
                List.of(Ledger.Entry::quantity, Ledger.Entry::yen, Ledger.Entry::tonnes, Ledger.Entry::tonnesLocation);
        numbers.forEach(it -> assertThat(sum(calendar, it)).isEqualByComparingTo(sum(billed, it)));
    }

    private static BigDecimal sum(Ledger ledger, Function<Ledger.Entry, String> number) {
        return ledger.entries().stream().map(number).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Ledger ledger(Ledger.View view) {
        var table =
                Tables.read(BILLS.getBytes(StandardCharsets.UTF_8), new Defaults("", "electricity", "A0269", "", ""));
        var estimator = new Estimators(SHIPPED.activities(), "medium-city", GwpSet.AR5).with(SHIPPED.editions());
        return Ledger.of(2025, view, new Sorting(estimator, List.of()).sort(table));
    }
}
