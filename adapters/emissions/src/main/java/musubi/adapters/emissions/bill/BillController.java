package musubi.adapters.emissions.bill;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import musubi.adapters.emissions.bill.file.FileKind;
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
@Tag(name = "emissions", description = "Emissions of a firm, from what it used")
final class BillController {

    static final String IMPORTS = "/emissions/v1/imports";

    private static final int LONGEST = 200;
    private static final Text WORKBOOK_TOO_LARGE = new Text(
            "A workbook has at most 16 MB. Send the sheet as CSV, which may have 64 MB.",
            "Excel ブックは 16 MB までです。シートを CSV（64 MB まで）で送ってください。");

    private final BillInlet inlet;
    private final BillReader reader;
    private final Spool spool;

    BillController(BillInlet inlet, BillReader reader, Spool spool) {
        this.inlet = inlet;
        this.reader = reader;
        this.spool = spool;
    }

    @PostMapping(
            path = IMPORTS,
            consumes = {
                BillFormats.CSV_TYPE,
                BillFormats.WORKBOOK_TYPE,
                "application/vnd.ms-excel",
                "application/octet-stream"
            })
    @Refuses({409, 422})
    @Operation(
            operationId = "postBills",
            summary = "Takes a table of bills or slips, or says what would come of each row",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = BillFormats.WORKBOOK_TYPE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }),
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
            @Parameter(description = "of a workbook; without it the first that has a head")
                    @RequestParam(defaultValue = "")
                    String sheet,
            @AuthenticationPrincipal Party firm,
            HttpServletRequest request)
            throws IOException {
        var said = new Defaults(site, activity, supplier, menu, unit);
        if (!said.isShort(LONGEST) || sheet.length() > LONGEST) {
            return ProblemWriter.answer(
                    HttpStatus.BAD_REQUEST,
                    new Text("A parameter has at most " + LONGEST + " characters.", "パラメーターは " + LONGEST + " 文字までです。"));
        }
        var mapping = Mapping.NONE.with(said).with(sheet);
        try (var body = spool.receive(request.getInputStream(), request.getContentLengthLong(), inlet.largest())) {
            if (FileKind.of(body.payload()) != FileKind.TEXT && body.payload().size() > inlet.largestWorkbook()) {
                return ProblemWriter.answer(HttpStatus.PAYLOAD_TOO_LARGE, WORKBOOK_TOO_LARGE);
            }
            if (!dryRun) {
                return ProblemAnswers.of(inlet.admit(firm, body.payload(), mapping, URI.create("https:" + IMPORTS)));
            }
            var table = reader.read(body.payload(), mapping);
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
