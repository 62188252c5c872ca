package musubi.adapters.emissions.bill;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table as it was read.
 *
 * @param line where it begins in the file, from 1
 * @param period null where it cannot be read; then the errors say so
 * @param quantity null likewise
 * @param yen null where the row has none
 * @param errors what cannot be read, by column
 */
public record BillRow(
        int line,
        String site,
        String activity,
        String supplier,
        String menu,
        @Nullable Period period,
        @Nullable BigDecimal quantity,
        String unit,
        @Nullable BigDecimal yen,
        String slip,
        String vehicle,
        List<Notice> errors) {

    public BillRow {
        errors = List.copyOf(errors);
    }

    /** What two rows of one bill have in common, wherever they stand: SHA-256 in hexadecimal digits. */
    public String identity() {
        var said = String.join(
                "|",
                site,
                activity,
                supplier,
                slip,
                vehicle,
                String.valueOf(period),
                quantity == null ? "" : quantity.stripTrailingZeros().toPlainString(),
                unit,
                yen == null ? "" : yen.stripTrailingZeros().toPlainString());
        return Payload.of(said.getBytes(StandardCharsets.UTF_8)).sha256Hex();
    }

    /** Of what meter it is: its bills follow one another and never overlap. */
    public String meter() {
        return String.join("|", site, activity, supplier, vehicle);
    }
}
