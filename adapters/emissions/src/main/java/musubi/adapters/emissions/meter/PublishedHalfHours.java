package musubi.adapters.emissions.meter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** What emissions need to know of {@code energy/half-hours/1} ({@code mappings/energy/half-hours.schema.json}). */
record PublishedHalfHours(String site, String meter, Text name, String direction, long version, List<Day> days) {

    /** @param values kWh of 48 half hours, null where nothing is known */
    record Day(LocalDate day, int provisional, List<@Nullable BigDecimal> values) {}

    PublishedHalfHours {
        days = List.copyOf(days);
    }
}
