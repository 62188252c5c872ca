package musubi.adapters.energy.openadr.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says which reports of an event are owed, and makes silence visible. */
@RestController
@Tag(name = "reports owed", description = "Which reports of an event have come, and which are missed")
final class OwedController {

    static final String PREFIX = "/energy/reports";

    private static final int MOST = 500;

    private final OwedStore store;
    private final Gate gate;
    private final Clock clock;

    OwedController(OwedStore store, Gate gate, Clock clock) {
        this.store = store;
        this.gate = gate;
        this.clock = clock;
    }

    @GetMapping(path = PREFIX + "/owed", produces = "application/json")
    @Operation(
            operationId = "getReportsOwed",
            summary = "Which reports of an event are owed, met and late (報告の状況)",
            responses =
                    @io.swagger.v3.oas.annotations.responses.ApiResponse(
                            responseCode = "200",
                            description = "How complete they are",
                            content =
                                    @io.swagger.v3.oas.annotations.media.Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Owed.class))))
    ResponseEntity<?> owed(
            @RequestParam String eventID,
            @Parameter(schema = @Schema(type = "integer", minimum = "0")) @RequestParam(required = false) @Nullable
                    Integer skip,
            @Parameter(schema = @Schema(type = "integer", minimum = "0", maximum = "500"))
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            @AuthenticationPrincipal Party party) {
        var from = skip == null ? 0 : skip;
        var most = limit == null ? MOST : limit;
        if (from < 0 || most < 0 || most > MOST) {
            return ProblemWriter.answer(
                    HttpStatus.BAD_REQUEST,
                    new Text(
                            "skip is 0 or more, and limit is 0 to " + MOST + ".",
                            "skipは0以上、limitは0から" + MOST + "までです。"));
        }
        if (eventID.indexOf('\0') >= 0) {
            return ProblemWriter.answer(HttpStatus.BAD_REQUEST, new Text("eventID holds NUL.", "eventIDにNULが含まれています。"));
        }
        var grant = gate.grant(new Access.Reading(party, Kept.REPORTS, "reports owed", null));
        return ResponseEntity.ok(store.get(grant, eventID, clock.instant(), from, most));
    }
}
