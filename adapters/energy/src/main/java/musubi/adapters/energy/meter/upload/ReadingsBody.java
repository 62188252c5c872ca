package musubi.adapters.energy.meter.upload;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import musubi.adapters.energy.meter.reading.Direction;
import musubi.adapters.energy.meter.reading.Quality;
import musubi.adapters.energy.meter.reading.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Readings in JSON, for those who generate clients. The codec reads it by its tokens.
 */
@Schema(name = "MeterReadings")
record ReadingsBody(List<Item> readings) {

    /**
     * @param start of the half hour, with its offset
     * @param kWh null where there is no value: then nothing is stored, unless the quality is {@code MISSING}
     * @param quality {@code OK} where it is not said
     * @param direction {@code IMPORT} where it is not said
     * @param stage {@code PROVISIONAL} where it is not said
     */
    @Schema(name = "MeterReading")
    record Item(
            String point,
            OffsetDateTime start,
            @Nullable BigDecimal kWh,
            @Nullable Quality quality,
            @Nullable Direction direction,
            @Nullable Stage stage) {}
}
