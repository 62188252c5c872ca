package musubi.adapters.energy.meter.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one meter measured in one half hour.
 *
 * @param point 供給地点特定番号, 22 digits
 * @param start of the half hour, which ends 30 minutes later
 * @param kWh exactly as told, or null where there is no value; never a zero that nobody measured
 */
@Schema(name = "MeterFileReading")
public record Reading(
        String point,
        Direction direction,
        Instant start,
        @Nullable BigDecimal kWh,
        Quality quality,
        Stage stage) {

    /** How long a slot (コマ) is. */
    public static final Duration SLOT = Duration.ofMinutes(30);

    /** Slots of a day; the zones of this system have no summer time. */
    public static final int SLOTS = 48;

    public Reading {
        if ((kWh == null) != (quality == Quality.MISSING)) {
            throw new IllegalArgumentException("A reading has a value, unless it is missing");
        }
    }
}
