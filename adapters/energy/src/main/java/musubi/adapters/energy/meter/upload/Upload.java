package musubi.adapters.energy.meter.upload;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import musubi.adapters.energy.meter.file.FileFacts;
import musubi.adapters.energy.meter.reading.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What was taken of a file.
 *
 * @param message by which the journal knows the file; null for a preview
 * @param readings that were stored
 * @param blanks cells without a value, of which nothing is stored
 * @param series the first hundred points and directions
 * @param missing half hours of which the file says nothing, though it says something of its point before and after
 * @param gaps the first fifty of them
 */
@Schema(name = "MeterFileTaken")
public record Upload(
        @Nullable UUID message, long readings, long blanks, List<Series> series, long missing, List<Gap> gaps) {

    private static final int MOST_SERIES = 100;
    private static final int MOST_GAPS = 50;

    /** One point in one direction; {@code to} is the end of its last half hour. */
    @Schema(name = "MeterFileSeries")
    public record Series(String point, Direction direction, Instant from, Instant to, long readings, long missing) {}

    /** Half hours of which the file says nothing. */
    @Schema(name = "MeterFileGap")
    public record Gap(String point, Direction direction, Instant from, Instant to) {}

    static Upload of(@Nullable UUID message, FileFacts facts) {
        return new Upload(
                message,
                facts.readings(),
                facts.blanks(),
                facts.series().stream()
                        .limit(MOST_SERIES)
                        .map(it ->
                                new Series(it.point(), it.direction(), it.from(), it.to(), it.readings(), it.missing()))
                        .toList(),
                facts.series().stream().mapToLong(FileFacts.Series::missing).sum(),
                facts.gaps(MOST_GAPS).stream()
                        .map(it -> new Gap(it.point(), it.direction(), it.from(), it.to()))
                        .toList());
    }
}
