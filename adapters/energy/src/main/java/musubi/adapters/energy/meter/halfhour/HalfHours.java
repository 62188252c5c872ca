package musubi.adapters.energy.meter.halfhour;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import musubi.adapters.energy.meter.reading.Direction;
import musubi.adapters.energy.meter.reading.Reading;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * Some days of one meter, half hour by half hour: what counts of all that was told of them until now.
 *
 * @param site the partner whose supply point it is
 * @param meter 供給地点特定番号, 22 digits
 * @param name of the supply point
 * @param version of two that say something of the same day the larger one is newer
 * @param days one after the other, none left out
 */
record HalfHours(String site, String meter, Text name, Direction direction, long version, List<Day> days) {

    /**
     * @param provisional how many of the values are so (速報値), and may still change
     * @param estimated how many of the values were made up from others (推定値)
     * @param bad how many half hours were measured, and are known to be wrong: their value is null
     * @param values kWh of the 48 half hours; null where nothing is known, and never a zero for it
     */
    record Day(LocalDate day, int provisional, int estimated, int bad, List<@Nullable BigDecimal> values) {

        Day {
            values = Collections.unmodifiableList(new ArrayList<>(values)); // List.copyOf takes no null
            if (values.size() != Reading.SLOTS) {
                throw new IllegalArgumentException(
                        "A day has " + Reading.SLOTS + " half hours, and not " + values.size());
            }
        }
    }

    /** A year, so that a message is small enough to be held. */
    static final int MOST_DAYS = 366;

    HalfHours {
        days = List.copyOf(days);
        if (days.isEmpty() || days.size() > MOST_DAYS) {
            throw new IllegalArgumentException("Half hours are of 1 to " + MOST_DAYS + " days");
        }
    }

    LocalDate from() {
        return days.getFirst().day();
    }

    /** The last day. */
    LocalDate to() {
        return days.getLast().day();
    }
}
