package musubi.adapters.emissions.bill;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;

/** Sums of what rows say, exactly; a row that says nothing adds nothing. */
final class Sum {

    private Sum() {}

    static BigDecimal quantities(Collection<BillRow> rows) {
        return rows.stream().map(BillRow::quantity).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal yen(Collection<BillRow> rows) {
        return rows.stream().map(BillRow::yen).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
