package musubi.adapters.transit.realtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A FeedMessage as its JSON looks, for {@code /openapi.json}: the standard has no schema of its JSON.
 *
 * @param entity each with {@code id}, and {@code trip_update}, {@code vehicle} or {@code alert}
 */
@Schema(name = "FeedMessage")
record RealtimeBody(Header header, List<Map<String, Object>> entity) {

    /** @param timestamp POSIX time; a text, since numbers in JSON are not that long */
    @Schema(name = "FeedHeader")
    record Header(
            @JsonProperty("gtfs_realtime_version") String version,
            @JsonProperty("incrementality") @Nullable String incrementality,
            @JsonProperty("timestamp") String timestamp,
            @JsonProperty("feed_version") @Nullable String feedVersion) {}
}
