package musubi.adapters.transit.realtime;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Refuses;
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

/** Changes of realtime as they come, as Server-Sent Events. */
@RestController
@Tag(name = "realtime", description = "Delays, vehicles and alerts of all operators, as GTFS-realtime")
final class EventsController {

    private static final String EXAMPLE = """
            event:vehicle-positions
            id:0f4a8c1d
            data:{"operator":"hitachi-transit","kind":"vehicle-positions","changed":["bus-3"],"removed":[]}
            """;

    private final Listeners listeners;
    private final Fittings fittings;
    private final Gate gate;

    EventsController(Listeners listeners, Fittings fittings, Gate gate) {
        this.listeners = listeners;
        this.fittings = fittings;
        this.gate = gate;
    }

    @GetMapping("/transit/feeds/{operator}/events")
    @Refuses(503)
    @Operation(
            operationId = "listenToRealtime",
            summary = "Tells of each change of the operator's realtime, until the listener goes",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "An event for each change; its data name the entities that changed",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(type = "string", example = EXAMPLE))))
    ResponseEntity<?> listen(@PathVariable String operator, @AuthenticationPrincipal @Nullable Party party) {
        gate.grant(new Access.Reading(Party.orAnybody(party), RealtimeFormats.FEED, "realtime", operator));
        if (fittings.findTimetable(operator).isEmpty() && !listeners.anythingOf(operator)) {
            return RealtimeController.missing(operator); // who waited there would wait for ever
        }
        return listeners
                .open(operator)
                .<ResponseEntity<?>>map(it -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .cacheControl(CacheControl.noStore())
                        .body(it))
                .orElseGet(() -> ProblemWriter.answer(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        new Text(
                                "Too many listen already. Read the feed once a second instead.",
                                "接続数が上限に達しています。代わりにフィードを1秒ごとに読み込んでください。")));
    }
}
