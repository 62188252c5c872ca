package musubi.adapters.transit.map;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import musubi.hub.message.Text;

/**
 * What the whole map is.
 *
 * @param version changes whenever the map is drawn anew
 * @param bounds south, west, north and east of nineteen stops of twenty, in degrees; empty where there is no stop
 */
record MapSheet(
        String version,

        @Schema(description = "South, west, north and east of nineteen stops of twenty, in degrees")
        List<Double> bounds,

        @Schema(description = "The levels that tiles are drawn for; those between are shown by the one above")
        List<Integer> levels,

        @Schema(description = "Where a tile is: put its numbers in")
        String tiles,

        Text attribution) {}
