package musubi.adapters.energy.meter.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import musubi.adapters.energy.meter.reading.Quality;
import musubi.adapters.energy.meter.reading.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The 48 half hours of a day.
 *
 * @param open whether the reader may read this day
 */
public record DayCurve(LocalDate day, boolean open, List<Slot> slots) {

    /**
     * One half hour (コマ).
     *
     * @param number 1 to 48
     * @param time at which it starts
     * @param imported kWh, or null where nobody knows
     * @param exported kWh, or null where nothing was told
     * @param over whether it has passed: what is still to come is no gap
     */
    public record Slot(
            int number,
            String time,
            @Nullable BigDecimal imported,
            @Nullable BigDecimal exported,
            @Nullable Quality quality,
            @Nullable Stage stage,
            boolean over) {

        public boolean isGap() {
            return imported == null && over;
        }
    }

    /** Of what is known. */
    public BigDecimal imported() {
        return slots.stream().map(Slot::imported).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal exported() {
        return slots.stream().map(Slot::exported).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether anything is known of it. */
    public boolean isKnown() {
        return slots.stream().anyMatch(it -> it.imported() != null);
    }

    /** Half hours of which nobody knows what was taken. */
    public long gaps() {
        return slots.stream().filter(Slot::isGap).count();
    }
}
