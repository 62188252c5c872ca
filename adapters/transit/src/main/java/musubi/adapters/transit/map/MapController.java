package musubi.adapters.transit.map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Optional;
import musubi.adapters.transit.gtfs.GtfsFormats;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The map for whoever draws it, above all the rider's page. */
@RestController
@Tag(name = "map", description = "Streets, lines and stops to draw")
final class MapController {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final Text NO_MAP = new Text(
            "There is no map yet: it is drawn when the first timetable goes live. Try again in a minute.",
            "地図はまだありません。最初の時刻表が有効になると作成されます。1分ほどしてからもう一度お試しください。");
    private static final Text NO_TILE = new Text(
            "There is no such tile. The levels are 10, 12 and 14; x and y go from 0 to 2 to the power of the level, less 1.",
            "そのタイルはありません。レベルは 10・12・14、x と y は 0 から 2 のレベル乗引く 1 までです。");

    private final LiveMap map;
    private final Gate gate;

    MapController(LiveMap map, Gate gate) {
        this.map = map;
        this.gate = gate;
    }

    @GetMapping(MapAdapter.PATH)
    @Operation(
            operationId = "getMap",
            summary = "What the map covers, and where its tiles are",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = MapSheet.class))))
    ResponseEntity<?> sheet(@AuthenticationPrincipal @Nullable Party party) {
        read(party);
        return map.sheet()
                .<ResponseEntity<?>>map(it -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .eTag(it.version())
                        .body(it))
                .orElseGet(() -> ProblemWriter.answer(HttpStatus.NOT_FOUND, NO_MAP));
    }

    @GetMapping(MapAdapter.TILES)
    @Operation(
            operationId = "getMapTile",
            summary = "One square of the map: streets, lines and stops",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = MapTile.class))))
    ResponseEntity<?> tile(
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y,
            @AuthenticationPrincipal @Nullable Party party) {
        read(party);
        var address = address(z, x, y);
        if (address.isEmpty()) {
            return ProblemWriter.answer(HttpStatus.NOT_FOUND, NO_TILE);
        }
        return address.flatMap(map::tile)
                .<ResponseEntity<?>>map(it -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                        .eTag(it.version())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(it.content()))
                .orElseGet(() -> ProblemWriter.answer(HttpStatus.NOT_FOUND, NO_MAP));
    }

    private static Optional<TileAddress> address(int z, int x, int y) {
        try {
            return Optional.of(new TileAddress(z, x, y));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void read(@Nullable Party party) {
        gate.grant(new Access.Reading(Party.orAnybody(party), GtfsFormats.STATIC, "map", null));
    }
}
