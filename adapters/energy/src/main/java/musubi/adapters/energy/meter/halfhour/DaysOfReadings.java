package musubi.adapters.energy.meter.halfhour;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import musubi.adapters.energy.meter.history.Stored;
import musubi.adapters.energy.meter.reading.Quality;
import musubi.adapters.energy.meter.reading.Reading;
import musubi.adapters.energy.meter.reading.Stage;
import org.jspecify.annotations.Nullable;

/** Lays readings out by days of 48. */
final class DaysOfReadings {

    private DaysOfReadings() {}

    /**
     * @param readings within these days, one of each half hour at most
     * @param to the last day
     */
    static List<HalfHours.Day> of(List<Stored> readings, LocalDate from, LocalDate to, ZoneId zone) {
        var known = new HashMap<Instant, Stored>();
        readings.forEach(it -> known.put(it.start(), it));
        return from.datesUntil(to.plusDays(1)).map(it -> day(it, known, zone)).toList();
    }

    private static HalfHours.Day day(LocalDate day, Map<Instant, Stored> known, ZoneId zone) {
        var start = day.atStartOfDay(zone).toInstant();
        var values = new ArrayList<@Nullable BigDecimal>();
        var provisional = 0;
        var estimated = 0;
        var bad = 0;
        for (var slot = 0; slot < Reading.SLOTS; slot++) {
            var reading = known.get(start.plus(Reading.SLOT.multipliedBy(slot)));
            var value = reading == null || reading.quality() == Quality.BAD ? null : reading.kWh();
            values.add(value);
            if (reading != null && value != null) {
                provisional += reading.stage() == Stage.PROVISIONAL ? 1 : 0;
                estimated += reading.quality() == Quality.ESTIMATED ? 1 : 0;
            } else if (reading != null && reading.quality() == Quality.BAD) {
                bad++;
            }
        }
        return new HalfHours.Day(day, provisional, estimated, bad, values);
    }
}
