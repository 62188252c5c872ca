package musubi.adapters.emissions.meter;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a meter measured on one day.
 *
 * @param kilowattHours of the half hours that are known
 * @param unknown half hours of which nothing is known: of what was used then, nothing is in the sum
 * @param provisional half hours whose value may still change
 */
public record MeterDay(LocalDate day, BigDecimal kilowattHours, int unknown, int provisional) {

    public static final int SLOTS = 48;

    /** Nobody told anything of it. */
    public static MeterDay unknown(LocalDate day) {
        return new MeterDay(day, BigDecimal.ZERO, SLOTS, 0);
    }
}
