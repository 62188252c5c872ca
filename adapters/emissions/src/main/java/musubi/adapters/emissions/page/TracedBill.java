package musubi.adapters.emissions.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * One bill and how its figures came about.
 *
 * @param share what of the first figure counts in the month that is asked for; all of it where none is
 * @param energy by the energy law, or null where it counts no such use
 */
public record TracedBill(
        String days,
        String site,
        Text activity,
        String scope,
        String supplier,
        String menu,
        String slip,
        String quantity,
        @Nullable BigDecimal yen,
        BigDecimal share,
        List<Reading> figures,
        @Nullable String energy) {

    /**
     * One way to read the rules.
     *
     * @param inputs in the order of the formula
     */
    public record Reading(
            String basis,
            String tonnes,
            String gas,
            String factor,
            String whose,
            boolean provisional,
            String edition,
            Text title,
            String licence,
            String formula,
            Map<String, String> inputs) {}
}
