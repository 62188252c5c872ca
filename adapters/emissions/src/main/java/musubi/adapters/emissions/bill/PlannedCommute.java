package musubi.adapters.emissions.bill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What emissions need to know of {@code transit/commute/1} ({@code mappings/transit/commute-1.schema.json}).
 *
 * @param kilometres of all persons together, by mode
 */
record PlannedCommute(LocalDate start, LocalDate end, Map<String, BigDecimal> kilometres) {

    PlannedCommute {
        kilometres = Map.copyOf(kilometres);
    }
}
