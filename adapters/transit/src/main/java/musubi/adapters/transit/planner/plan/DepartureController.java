package musubi.adapters.transit.planner.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import musubi.adapters.transit.place.PlaceProjection;
import musubi.adapters.transit.query.Query;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Refuses;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What leaves a stop next, with real time: {@code GET /transit/stops/hitachi-transit:OMK/departures}. */
@RestController
class DepartureController {

    private static final String PREFIX = "stop:";
    private static final Pattern ID = Pattern.compile("[^:]+:.+");
    private static final int MOST = 100;
    private static final int USUAL = 10;
    private static final Text COUNT = new Text("Write a number from 1 to 100.", "1 から 100 までの数を指定してください。");
    private static final Text UNKNOWN = new Text(
            "There is no such stop. Stops and their ids: /transit/places?q=…",
            "この停留所はありません。停留所とそのIDは /transit/places?q=… で探せます。");

    private final PlanParameters parameters;
    private final DepartureSearch search;
    private final PlaceProjection places;
    private final Gate gate;

    DepartureController(PlanParameters parameters, DepartureSearch search, PlaceProjection places, Gate gate) {
        this.parameters = parameters;
        this.search = search;
        this.places = places;
        this.gate = gate;
    }

    @GetMapping("/transit/stops/{id}/departures")
    @Tag(name = "trips", description = "From one place to another")
    @Refuses({503, 504})
    @Operation(
            operationId = "listDepartures",
            summary = "What leaves a stop next, from all of its poles and platforms, with real time",
            parameters = {
                @Parameter(name = "from", schema = @Schema(type = "string")),
                @Parameter(
                        name = "count",
                        schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "10")),
                @Parameter(name = "lang", schema = @Schema(type = "string"))
            },
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The soonest first",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Departures.class))))
    ResponseEntity<?> list(
            @PathVariable String id,
            @Parameter(hidden = true) @RequestParam Map<String, String> asked,
            Locale accepted,
            @AuthenticationPrincipal @Nullable Party party) {
        var grant = Reader.grant(gate, party);
        var query = new Query(asked);
        var from = parameters.time(query, "from");
        var count = query.whole("count", 1, MOST, USUAL, COUNT);
        var language = query.language(accepted);
        var stops = stops(grant, id);
        var found = stops.isEmpty() ? Optional.<Departures>empty() : search.find(stops, from, count, language, grant);
        return found.<ResponseEntity<?>>map(it -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                        .body(it))
                .orElseGet(() -> ProblemWriter.answer(HttpStatus.NOT_FOUND, UNKNOWN));
    }

    /** Of one pole: those beside it too, on the other side of the street. None where it is no id at all. */
    private List<String> stops(Grant grant, String id) {
        var stop = id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
        var whole = places.stops(grant, stop);
        return whole.isEmpty() && ID.matcher(stop).matches() ? List.of(stop) : whole;
    }
}
