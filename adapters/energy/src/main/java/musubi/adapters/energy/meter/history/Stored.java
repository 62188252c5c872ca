package musubi.adapters.energy.meter.history;

import java.math.BigDecimal;
import java.time.Instant;
import musubi.adapters.energy.meter.reading.Quality;
import musubi.adapters.energy.meter.reading.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One version of what is known of a half hour.
 *
 * @param start of the half hour
 * @param kWh null where the meter gave none
 * @param version of the file that said so; a later file has a larger one
 * @param sender the partner that said so
 */
public record Stored(
        Instant start, @Nullable BigDecimal kWh, Quality quality, Stage stage, String version, String sender) {}
