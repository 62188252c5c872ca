package musubi.adapters.energy.openadr.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Gives back what reports of an event said, as a series. */
@RestController
@Tag(name = "reports owed", description = "Which reports of an event have come, and which are missed")
final class ReadingController {

    private static final int MOST = 1_000;

    private final ReadingListStore store;
    private final Gate gate;

    ReadingController(ReadingListStore store, Gate gate) {
        this.store = store;
        this.gate = gate;
    }

    @GetMapping(path = OwedController.PREFIX + "/readings", produces = "application/json")
    @Operation(
            operationId = "getReportReadings",
            summary = "What reports of an event said, value by value (報告の値)",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The readings, in the order of time",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ReportedReadings.class))))
    ResponseEntity<?> readings(
            @RequestParam String eventID,
            @Parameter(schema = @Schema(type = "integer", minimum = "0")) @RequestParam(required = false) @Nullable
                    Integer skip,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "1000"))
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            @AuthenticationPrincipal Party party) {
        var from = skip == null ? 0 : skip;
        var most = limit == null ? MOST : limit;
        if (from < 0 || most < 1 || most > MOST || eventID.indexOf('\0') >= 0) {
            return ProblemWriter.answer(
                    HttpStatus.BAD_REQUEST,
                    new Text(
                            "skip is 0 or more, limit is 1 to " + MOST + ", and eventID holds no NUL.",
                            "skipは0以上、limitは1から" + MOST + "まで、eventIDにNULは使えません。"));
        }
        var grant = gate.grant(new Access.Reading(party, Kept.REPORTS, "readings of reports", null));
        var found = store.list(grant, eventID, from, most);
        var page = found.stream().limit(most).toList();
        return ResponseEntity.ok(new ReportedReadings(eventID, page, found.size() > most ? from + most : null));
    }
}
