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
import musubi.adapters.emissions.bill.file.FileKind;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Refuses;
import musubi.hub.flow.ProblemAnswers;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Spool;
import musubi.hub.message.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where firms send their bills and slips, and see how they would be read. */
@RestController
@Tag(name = "emissions", description = "Emissions of a firm, from what it used")
final class BillController {

    static final String IMPORTS = "/emissions/v1/imports";
    static final String PREVIEW = IMPORTS + "/preview";

    /** What programs call a workbook or a table, beside their own names. */
    private static final String EXCEL = "application/vnd.ms-excel";

    private static final String BYTES = "application/octet-stream";

    private static final Text WORKBOOK_TOO_LARGE = new Text(
            "A workbook has at most 16 MB. Send the sheet as CSV, which may have 64 MB.",
            "Excel ブックは 16 MB までです。シートを CSV（64 MB まで）で送ってください。");

    private final BillInlet inlet;
    private final BillReader reader;
    private final Mappings mappings;
    private final Spool spool;

    BillController(BillInlet inlet, BillReader reader, Mappings mappings, Spool spool) {
        this.inlet = inlet;
        this.reader = reader;
        this.mappings = mappings;
        this.spool = spool;
    }

    @PostMapping(
            path = IMPORTS,
            consumes = {BillFormats.CSV_TYPE, BillFormats.WORKBOOK_TYPE, EXCEL, BYTES})
    @Refuses({409, 422})
    @Operation(
            operationId = "postBills",
            summary = "Takes a table of bills or slips, CSV or XLSX, or says what would come of each row",
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
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam(defaultValue = "") String sheet,
            @AuthenticationPrincipal Party firm,
            HttpServletRequest request)
            throws IOException {
        var said = new Defaults(site, activity, supplier, menu, unit);
        return read(SentTable.of(firm, mappings, said, mapping, sheet), request, (table, how) -> {
            return dryRun
                    ? inlet.inTurn(table, () -> tried(firm, reader.read(table, how)))
                    : ProblemAnswers.of(inlet.admit(firm, table, how, URI.create("https:" + IMPORTS)));
        });
    }

    private ResponseEntity<Object> tried(Party firm, BillTable read) {
        return Notice.anyError(read.notices())
                ? BillAnswers.unreadable(read.notices())
                : ResponseEntity.ok(inlet.tryOut(firm, read));
    }

    @PostMapping(
            path = PREVIEW,
            consumes = {BillFormats.CSV_TYPE, BillFormats.WORKBOOK_TYPE, EXCEL, BYTES})
    @Operation(
            operationId = "previewBills",
            summary = "Shows the first lines of a table, and which column would be taken for what; keeps nothing",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "As it would be read",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ImportPreview.class))))
    ResponseEntity<Object> preview(
            @RequestParam(defaultValue = "") String supplier,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam(defaultValue = "") String sheet,
            @AuthenticationPrincipal Party firm,
            HttpServletRequest request)
            throws IOException {
        var said = new Defaults("", "", supplier, "", "");
        return read(
                SentTable.of(firm, mappings, said, mapping, sheet),
                request,
                (table, how) -> ResponseEntity.ok(Previewing.of(table, how)));
    }

    /** What is done with a table, whose bytes are gone afterwards. */
    @FunctionalInterface
    private interface Use {
        ResponseEntity<Object> of(Payload table, Mapping how);
    }

    private ResponseEntity<Object> read(SentTable sent, HttpServletRequest request, Use use) throws IOException {
        return switch (sent) {
            case SentTable.Unknown(var why) -> ProblemWriter.answer(HttpStatus.BAD_REQUEST, why);
            case SentTable.Readable(var how) -> {
                try (var body =
                        spool.receive(request.getInputStream(), request.getContentLengthLong(), inlet.largest())) {
                    var table = body.payload();
                    yield FileKind.of(table) != FileKind.TEXT && table.size() > inlet.largestWorkbook()
                            ? ProblemWriter.answer(HttpStatus.PAYLOAD_TOO_LARGE, WORKBOOK_TOO_LARGE)
                            : use.of(table, how);
                }
            }
        };
    }
}
