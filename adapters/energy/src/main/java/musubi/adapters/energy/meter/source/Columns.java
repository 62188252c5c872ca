package musubi.adapters.energy.meter.source;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which column is what.
 *
 * @param point the supply point; where there is none, the file is of the point that the sender names
 * @param day the day, or the day and the time together where no column holds the time alone
 * @param time the time of the half hour (long)
 * @param slot the number of the half hour, コマ 1 to 48, in place of the time (long)
 * @param value the number (long)
 * @param first the first of the 48 columns of a day (wide); the others follow it
 * @param quality what is said of the value (long), or of all values of the day (wide)
 * @param stage whether it is settled
 * @param direction which way it flowed
 */
@Schema(name = "MeterSourceColumns")
public record Columns(
        @Nullable Column point,
        Column day,
        @Nullable Column time,
        @Nullable Column slot,
        @Nullable Column value,
        @Nullable Column first,
        @Nullable Column quality,
        @Nullable Column stage,
        @Nullable Column direction) {}
