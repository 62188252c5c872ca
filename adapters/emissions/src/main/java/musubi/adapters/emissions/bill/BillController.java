package musubi.adapters.emissions.bill;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Refuses;
import musubi.hub.flow.ProblemAnswers;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Spool;
import musubi.hub.message.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where firms send their bills and slips. */
@RestController
final class BillController {

    private static final int LONGEST = 200;

    private final BillInlet inlet;
    private final Spool spool;

    BillController(BillInlet inlet, Spool spool) {
        this.inlet = inlet;
        this.spool = spool;
    }

    @PostMapping(path = "/emissions/v1/imports", consumes = BillFormats.MEDIA_TYPE)
    @Tag(name = "emissions", description = "Emissions of a firm, from what it used")
    @Refuses({409, 422})
    @Operation(
            operationId = "postBills",
            summary = "Takes a table of bills or slips, or says what would come of each row",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))),
            responses = {
                @ApiResponse(
                        responseCode = "201",
                        description = "Taken, row by row",
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = ImportAnswer.class))),
                @ApiResponse(
                        responseCode = "200",
                        description = "Looked at alone (dryRun)",
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = ImportAnswer.class)))
            })
    ResponseEntity<Object> post(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String activity,
            @RequestParam(defaultValue = "") String supplier,
            @RequestParam(defaultValue = "") String menu,
            @RequestParam(defaultValue = "") String unit,
            @AuthenticationPrincipal Party firm,
            HttpServletRequest request)
            throws IOException {
        var defaults = new Defaults(site, activity, supplier, menu, unit);
        if (defaults.action().length() > LONGEST * 5) {
            return ProblemWriter.answer(
                    HttpStatus.BAD_REQUEST, new Text("The parameters are too long.", "パラメーターが長すぎます。"));
        }
        try (var body = spool.receive(request.getInputStream(), request.getContentLengthLong(), inlet.largest())) {
            if (!dryRun) {
                return ProblemAnswers.of(
                        inlet.admit(firm, body.payload(), defaults, URI.create("https:" + request.getRequestURI())));
            }
            var table = BillReader.read(body.payload().bytes(), defaults);
            return Notice.anyError(table.notices())
                    ? ProblemWriter.answer(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            new Text(
                                    "The table cannot be read. Correct what the notices name.",
                                    "この表は読み取れません。notices の箇所を直してください。"),
                            table.notices())
                    : ResponseEntity.ok(inlet.tryOut(firm, table));
        }
    }
}
