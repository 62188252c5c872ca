package musubi.adapters.emissions.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import musubi.adapters.emissions.energy.EnergyYear;
import musubi.adapters.emissions.inventory.Inventory;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * A firm's fiscal year as pages and reports show it, yen beside CO2.
 *
 * @param view billed or calendar
 * @param sources the columns of the months
 * @param sites of the whole year
 * @param waiting rows that are not calculated
 * @param withoutYen rows that are calculated and say no price
 * @param before what of these bills lies before 1 April by days; null where nothing does, or in the view that spreads nothing
 */
public record YearBoard(
        int year,
        String view,
        List<Source> sources,
        List<Month> months,
        List<Place> sites,
        BigDecimal yen,
        Inventory inventory,
        EnergyYear energy,
        List<Waiting> waiting,
        int withoutYen,
        @Nullable Moved before) {

    /** @param tonnes of the whole year @param unit null where the bills write several */
    public record Source(
            String activity,
            Text name,
            String scope,
            BigDecimal quantity,
            @Nullable String unit,
            BigDecimal tonnes,
            BigDecimal location,
            BigDecimal yen) {}

    /** @param cells one of each source, null where no bill has anything of it */
    public record Month(YearMonth month, List<@Nullable BigDecimal> cells, BigDecimal tonnes, BigDecimal yen) {}

    /** @param share of all tonnes, in per cent */
    public record Place(String site, BigDecimal tonnes, BigDecimal yen, BigDecimal share) {}

    /** A row that waits for a person. */
    public record Waiting(String what, String days, String quantity, Text why) {}

    public record Moved(BigDecimal tonnes, BigDecimal yen, String quantities) {}

    public boolean isEmpty() {
        return months.isEmpty();
    }
}
