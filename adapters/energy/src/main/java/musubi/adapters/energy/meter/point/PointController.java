package musubi.adapters.energy.meter.point;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import musubi.adapters.energy.meter.reading.SupplyPoint;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Refuses;
import musubi.hub.flow.Intake;
import musubi.hub.flow.ProblemAnswers;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Spool;
import musubi.hub.partner.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Supply points and who may read their meters. */
@RestController
@Tag(name = "meters", description = "What meters measured, by half hours, and who may read it")
final class PointController {

    static final String POINTS = "/energy/meters/points";

    private static final int PAGE = 200;

    /** @param next what to ask for with {@code after} to go on; null at the end */
    @Schema(name = "MeterPoints")
    record Points(List<MeterPoint> points, @Nullable String next) {}

    /** @param grants whom the site lets read; told to the site alone */
    @Schema(name = "MeterGrants")
    record Grants(List<PointGrant> grants) {}

    private final MeterPointStore store;
    private final RegisterInlet inlet;
    private final Intake intake;
    private final Spool spool;
    private final Gate gate;

    PointController(MeterPointStore store, RegisterInlet inlet, Intake intake, Spool spool, Gate gate) {
        this.store = store;
        this.inlet = inlet;
        this.intake = intake;
        this.spool = spool;
        this.gate = gate;
    }

    @GetMapping(path = POINTS, produces = "application/json")
    @Operation(operationId = "listMeterPoints", summary = "The supply points whose meters the caller may read")
    Points list(@RequestParam(defaultValue = "") String after, @AuthenticationPrincipal Party reader) {
        var points = store.list(grant(reader, "points", null), after, PAGE);
        return new Points(points, points.size() < PAGE ? null : points.getLast().point());
    }

    @GetMapping(path = POINTS + "/{point}", produces = "application/json")
    @Operation(
            operationId = "getMeterPoint",
            summary = "A supply point",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = @Content(schema = @Schema(implementation = MeterPoint.class))))
    ResponseEntity<?> get(@PathVariable String point, @AuthenticationPrincipal Party reader) {
        return store.find(grant(reader, "point", point), point)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> ProblemWriter.answer(HttpStatus.NOT_FOUND, RegisterInlet.HIDDEN));
    }

    @PutMapping(path = POINTS + "/{point}", consumes = "application/json", produces = "application/json")
    @Refuses({409, 422})
    @Operation(
            operationId = "putMeterPoint",
            summary = "Registers a supply point of the caller's contract, changes it, or hands it over",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = PointBody.class))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "As it is registered now",
                            content = @Content(schema = @Schema(implementation = MeterPoint.class))))
    ResponseEntity<?> put(@PathVariable String point, @AuthenticationPrincipal Party sender, HttpServletRequest request)
            throws IOException {
        return SupplyPoint.read(point) == null || !point.equals(SupplyPoint.read(point))
                ? ProblemWriter.answer(HttpStatus.NOT_FOUND, RegisterInlet.HIDDEN)
                : admit(sender, "PUT points/" + point, request);
    }

    @GetMapping(path = POINTS + "/{point}/grants", produces = "application/json")
    @Operation(
            operationId = "listMeterGrants",
            summary = "Whom the site lets read; for the site itself",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = @Content(schema = @Schema(implementation = Grants.class))))
    ResponseEntity<?> grants(@PathVariable String point, @AuthenticationPrincipal Party reader) {
        var grant = grant(reader, "grants", point);
        return store.find(grant, point)
                .filter(it -> it.owner().equals(reader.id()))
                .<ResponseEntity<?>>map(it -> ResponseEntity.ok(new Grants(store.grants(grant, it.point()))))
                .orElseGet(() -> ProblemWriter.answer(HttpStatus.NOT_FOUND, RegisterInlet.HIDDEN));
    }

    @PutMapping(
            path = POINTS + "/{point}/grants/{reader}",
            consumes = "application/json",
            produces = "application/json")
    @Refuses(422)
    @Operation(
            operationId = "putMeterGrant",
            summary = "Lets a partner read some days of the caller's own meter",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = GrantBody.class))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "As it is granted now",
                            content = @Content(schema = @Schema(implementation = GrantBody.class))))
    ResponseEntity<?> putGrant(
            @PathVariable String point,
            @PathVariable String reader,
            @AuthenticationPrincipal Party sender,
            HttpServletRequest request)
            throws IOException {
        return isAddress(point, reader)
                ? admit(sender, "PUT points/" + point + "/grants/" + reader, request)
                : ProblemWriter.answer(HttpStatus.NOT_FOUND, RegisterInlet.HIDDEN);
    }

    @DeleteMapping(POINTS + "/{point}/grants/{reader}")
    @Operation(
            operationId = "deleteMeterGrant",
            summary = "Ends a grant at once",
            responses = @ApiResponse(responseCode = "204", description = "It is no more"))
    ResponseEntity<?> deleteGrant(
            @PathVariable String point,
            @PathVariable String reader,
            @AuthenticationPrincipal Party sender,
            HttpServletRequest request) {
        return isAddress(point, reader)
                ? ProblemAnswers.of(inlet.admit(
                        sender,
                        "DELETE points/" + point + "/grants/" + reader,
                        Payload.of(new byte[0]),
                        URI.create("https:" + request.getRequestURI())))
                : ProblemWriter.answer(HttpStatus.NOT_FOUND, RegisterInlet.HIDDEN);
    }

    private ResponseEntity<?> admit(Party sender, String action, HttpServletRequest request) throws IOException {
        var largest = intake.largest(RegisterCodec.FORMAT.id());
        try (var body = spool.receive(request.getInputStream(), request.getContentLengthLong(), largest)) {
            return ProblemAnswers.of(
                    inlet.admit(sender, action, body.payload(), URI.create("https:" + request.getRequestURI())));
        }
    }

    private static boolean isAddress(String point, String reader) {
        return SupplyPoint.read(point) != null && Partner.isId(reader);
    }

    private Grant grant(Party reader, String what, @Nullable String point) {
        return gate.grant(new Access.Reading(reader, RegisterCodec.FORMAT.id(), what, point));
    }
}
