package musubi.adapters.transit.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a square of the map shows. Lines are encoded polylines of precision 5, as those of trips; they may reach beyond the
 * square.
 */
record MapTile(List<Street> streets, List<Route> routes, List<Stop> stops) {

    static final MapTile EMPTY = new MapTile(List.of(), List.of(), List.of());

    /** A stretch of a street. */
    @Schema(name = "MapStreet")
    record Street(
            @Schema(description = "`main`, `street`, `minor`, `foot`, `steps` or `rail`")
            String kind,

            String line) {}

    /** A stretch of the way that a line of public transport takes. */
    @Schema(name = "MapRoute")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Route(
            @Schema(description = "`feed:route`") String id,

            @Schema(description = "`BUS`, `RAIL`, … as in trips")
            String mode,

            @Schema(description = "six hexadecimal digits, where the operator names one") @Nullable
            String color,

            String line) {}

    /** Where vehicles stop; of a station the station alone, and not its platforms. */
    @Schema(name = "MapStop")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stop(
            @Schema(description = "`feed:stop`") String id,
            double lat,
            double lon,
            String name,
            @Nullable String en,
            List<String> modes) {}
}
