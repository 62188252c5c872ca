package musubi.adapters.transit.realtime;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import musubi.adapters.transit.realtime.wire.RealtimeKind;
import musubi.adapters.transit.realtime.wire.Wire;
import musubi.adapters.transit.upload.OwnUpload;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Refuses;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import musubi.hub.message.Spool;
import musubi.hub.message.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where operators push realtime: a whole GTFS-realtime message of one kind. */
@RestController
@Tag(name = "realtime", description = "Delays, vehicles and alerts of all operators, as GTFS-realtime")
final class RealtimeUploadController {

    static final String PROTOBUF = "/transit/feeds/{operator}/{kind:trip-updates|vehicle-positions|alerts}.pb";
    static final String JSON = "/transit/feeds/{operator}/{kind:trip-updates|vehicle-positions|alerts}.json";

    private final RealtimeInlet inlet;
    private final OwnUpload upload;

    RealtimeUploadController(RealtimeInlet inlet, Gate gate, Spool spool) {
        this.inlet = inlet;
        this.upload = new OwnUpload(gate, spool, new Text("realtime", "リアルタイム情報"));
    }

    @PutMapping(PROTOBUF)
    @Refuses({409, 422})
    @Operation(
            operationId = "putRealtime",
            summary = "Takes the operator's own realtime, once it is checked and journalled",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Wire.PROTOBUF,
                                            schema = @Schema(type = "string", format = "binary"))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Taken and served",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = RealtimeAnswer.class))))
    ResponseEntity<Object> protobuf(
            @PathVariable String operator,
            @PathVariable String kind,
            @AuthenticationPrincipal Party party,
            HttpServletRequest request)
            throws IOException {
        return take(operator, kind, false, party, request);
    }

    @PutMapping(JSON)
    @Refuses({409, 422})
    @Operation(
            operationId = "putRealtimeJson",
            summary = "Takes the operator's own realtime, written as JSON",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = RealtimeBody.class))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Taken and served",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = RealtimeAnswer.class))))
    ResponseEntity<Object> json(
            @PathVariable String operator,
            @PathVariable String kind,
            @AuthenticationPrincipal Party party,
            HttpServletRequest request)
            throws IOException {
        return take(operator, kind, true, party, request);
    }

    private ResponseEntity<Object> take(
            String operator, String kind, boolean json, Party party, HttpServletRequest request) throws IOException {
        var refused = upload.refused(party, operator, RealtimeFormats.FEED);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            return ProblemWriter.answer(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    new Text(
                            "Send the message itself as the body, without Content-Encoding.",
                            "Content-Encodingなしで、メッセージそのものを本文として送ってください。"));
        }
        var what = RealtimeKind.find(kind).orElseThrow();
        return upload.take(
                request, inlet.largest(), (message, source) -> inlet.admit(party, what, json, message, source));
    }
}
