package musubi.adapters.energy.meter.point;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a site lets somebody read.
 *
 * @param firstDay of the readings
 * @param lastDay of the readings, inclusive
 * @param until the last day on which they may be read; null: a year after the last day
 */
@Schema(name = "MeterGrantRequest")
public record GrantBody(
        LocalDate firstDay, LocalDate lastDay, @Nullable LocalDate until) {

    public GrantBody {
        if (firstDay == null || lastDay == null || lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("firstDay and lastDay are days, in this order");
        }
        if (firstDay.getYear() < 2000 || lastDay.getYear() > 2200) {
            throw new IllegalArgumentException("days are of the years 2000 to 2200");
        }
        until = until == null ? lastDay.plusYears(1) : until;
        if (until.getYear() > 2200) {
            throw new IllegalArgumentException("days are of the years 2000 to 2200");
        }
    }
}
