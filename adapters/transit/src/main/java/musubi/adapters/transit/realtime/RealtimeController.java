package musubi.adapters.transit.realtime;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.function.Function;
import musubi.adapters.transit.realtime.wire.RealtimeKind;
import musubi.adapters.transit.realtime.wire.Wire;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
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

/** Realtime for everybody, under one address for each operator and kind, from this node's memory. */
@RestController
@Tag(name = "realtime", description = "Delays, vehicles and alerts of all operators, as GTFS-realtime")
final class RealtimeController {

    /** In front of which caches stand: what is a second old does as well, and a thousand readers become one. */
    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();

    private final Board board;
    private final RealtimeReports reports;
    private final Gate gate;

    RealtimeController(Board board, RealtimeReports reports, Gate gate) {
        this.board = board;
        this.reports = reports;
        this.gate = gate;
    }

    @GetMapping(RealtimeUploadController.PROTOBUF)
    @Operation(
            operationId = "getRealtime",
            summary =
                    "What the operator's vehicles do now, as GTFS-realtime, with the ids of the timetable that is live",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A FULL_DATASET",
                            content =
                                    @Content(
                                            mediaType = Wire.PROTOBUF,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<?> protobuf(
            @PathVariable String operator, @PathVariable String kind, @AuthenticationPrincipal @Nullable Party party) {
        return serve(operator, kind, party, Wire.PROTOBUF, "", Shown::bytes);
    }

    @GetMapping(RealtimeUploadController.JSON)
    @Operation(
            operationId = "getRealtimeJson",
            summary = "What the operator's vehicles do now, as JSON, in the names of the standard",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A FULL_DATASET",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = RealtimeBody.class))))
    ResponseEntity<?> json(
            @PathVariable String operator, @PathVariable String kind, @AuthenticationPrincipal @Nullable Party party) {
        return serve(operator, kind, party, MediaType.APPLICATION_JSON_VALUE, "-json", Shown::json);
    }

    /** How fresh and how good the operator's realtime is. */
    @GetMapping("/transit/feeds/{operator}/realtime")
    @Operation(
            operationId = "getRealtimeReport",
            summary = "How fresh and how good the operator's realtime is, and how it fits the timetable",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = RealtimeReport.class))))
    ResponseEntity<?> report(@PathVariable String operator, @AuthenticationPrincipal @Nullable Party party) {
        var report = reports.find(grant(party, operator), operator);
        return report.<ResponseEntity<?>>map(
                        it -> ResponseEntity.ok().cacheControl(CACHED).body(it))
                .orElseGet(() -> missing(operator));
    }

    private ResponseEntity<?> serve(
            String operator,
            String kind,
            @Nullable Party party,
            String type,
            String suffix,
            Function<Shown, byte[]> form) {
        grant(party, operator).require(RealtimeFormats.FEED);
        return RealtimeKind.find(kind)
                .flatMap(it -> board.find(operator, it))
                .<ResponseEntity<?>>map(it -> ResponseEntity.ok()
                        .eTag("\"" + it.tag() + suffix + "\"")
                        .lastModified(it.stored().receivedAt())
                        .cacheControl(CACHED)
                        .contentType(MediaType.parseMediaType(type))
                        .body(form.apply(it)))
                .orElseGet(() -> missing(operator));
    }

    private Grant grant(@Nullable Party party, String operator) {
        return gate.grant(new Access.Reading(Party.orAnybody(party), RealtimeFormats.FEED, "realtime", operator));
    }

    static ResponseEntity<?> missing(String operator) {
        return ProblemWriter.answer(
                HttpStatus.NOT_FOUND,
                new Text("There is no such realtime of " + operator + ".", operator + "のリアルタイム情報はありません。"));
    }
}
