package musubi.adapters.energy.meter.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import musubi.adapters.energy.meter.reading.Direction;
import musubi.adapters.energy.meter.reading.Quality;
import musubi.adapters.energy.meter.reading.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Some hours of a meter: what is known of each half hour, and which are unknown.
 *
 * @param from the first half hour of this part
 * @param to the end of the last one
 * @param gaps half hours of which nothing is known; they are not zero
 * @param next what to ask for with {@code after} to go on; null at the end
 */
@Schema(name = "MeterHistory")
record HistoryPage(
        String point,
        Direction direction,
        OffsetDateTime from,
        OffsetDateTime to,
        String unit,
        List<Item> readings,
        List<Gap> gaps,
        @Nullable OffsetDateTime next) {

    /**
     * @param kWh absent where the meter gave none
     * @param version larger where it was told later, of the same half hour and stage
     * @param sender the partner that told it
     */
    @Schema(name = "MeterHistoryReading")
    record Item(
            OffsetDateTime start,
            @Nullable BigDecimal kWh,
            Quality quality,
            Stage stage,
            String version,
            String sender) {}

    /** @param slots how many half hours */
    @Schema(name = "MeterHistoryGap")
    record Gap(OffsetDateTime from, OffsetDateTime to, long slots) {}

    static HistoryPage of(History.Part part, ZoneId zone) {
        var query = part.query();
        return new HistoryPage(
                query.point(),
                query.direction(),
                query.period().from().atZone(zone).toOffsetDateTime(),
                query.period().to().atZone(zone).toOffsetDateTime(),
                "kWh",
                part.readings().stream()
                        .map(it -> new Item(
                                it.start().atZone(zone).toOffsetDateTime(),
                                it.kWh(),
                                it.quality(),
                                it.stage(),
                                it.version(),
                                it.sender()))
                        .toList(),
                part.gaps().stream()
                        .map(it -> new Gap(
                                it.period().from().atZone(zone).toOffsetDateTime(),
                                it.period().to().atZone(zone).toOffsetDateTime(),
                                it.slots()))
                        .toList(),
                part.next() == null ? null : part.next().atZone(zone).toOffsetDateTime());
    }
}
