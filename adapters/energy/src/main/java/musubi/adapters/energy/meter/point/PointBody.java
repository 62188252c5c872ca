package musubi.adapters.energy.meter.point;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a utility says of a supply point of its contract.
 *
 * @param owner the site: the partner whose contract it is
 * @param utility the partner to which the contract goes over; null: whoever says this
 * @param since the first day of this owner's contract with this utility; what was measured before is for neither
 * @param contractKw 契約電力; null where the contract has none
 */
@Schema(name = "MeterPointRequest")
public record PointBody(
        Text name,
        String owner,
        @Nullable String utility,
        LocalDate since,
        Voltage voltage,
        @Nullable BigDecimal contractKw) {

    private static final int LONGEST = 100;
    private static final BigDecimal MOST_KW = new BigDecimal(1_000_000);
    private static final int DECIMALS = 3;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    public PointBody {
        need(name != null && isText(name.en()) && isText(name.ja()), "name has en and ja, each of 1 to 100 characters");
        need(owner != null, "owner is missing");
        need(
                since != null && since.getYear() >= FIRST_YEAR && since.getYear() <= LAST_YEAR,
                "since is a day of the years 2000 to 2200");
        need(voltage != null, "voltage is missing");
        need(
                contractKw == null
                        || contractKw.signum() >= 0
                                && contractKw.compareTo(MOST_KW) < 0
                                && contractKw.scale() <= DECIMALS,
                "contractKw is 0 to 1000000 with at most 3 decimals");
    }

    private static boolean isText(@Nullable String text) {
        return text != null
                && !text.isBlank()
                && text.length() <= LONGEST
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static void need(boolean good, String what) {
        if (!good) {
            throw new IllegalArgumentException(what);
        }
    }
}
