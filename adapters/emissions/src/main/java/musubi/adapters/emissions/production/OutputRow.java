package musubi.adapters.emissions.production;

import java.math.BigDecimal;
import java.util.List;
import musubi.adapters.emissions.bill.Period;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/**
 * How much of a product was made in some days.
 *
 * @param line where it begins in the file, from 1
 * @param period null where it cannot be read; then the errors say so, as for quantity and unit
 * @param errors what cannot be read, by column
 */
public record OutputRow(
        int line,
        String site,
        String product,
        @Nullable Period period,
        @Nullable BigDecimal quantity,
        @Nullable OutputUnit unit,
        List<Notice> errors) {

    public OutputRow {
        errors = List.copyOf(errors);
    }

    /** Of what its days may have none in common with another's. */
    String series() {
        return String.join("\n", site, product, unit == null ? "" : unit.text());
    }
}
