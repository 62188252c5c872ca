package musubi.adapters.emissions.production;

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
import musubi.adapters.emissions.bill.BillAnswers;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.hub.adapter.Refuses;
import musubi.hub.adapter.WrongRequest;
import musubi.hub.flow.ProblemAnswers;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Spool;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where firms say what they made, and read it back. */
@RestController
@Tag(name = "emissions", description = "Emissions of a firm, from what it used")
final class OutputController {

    private static final String PRODUCTION = "/emissions/v1/production";
    private static final int LONGEST = 200;

    /** Numbers are decimal strings, days ISO 8601. */
    @Schema(name = "ProductionItem")
    record Item(String site, String product, String from, String to, String quantity, String unit) {

        static Item of(Output it) {
            return new Item(
                    it.site(),
                    it.product(),
                    it.period().from().toString(),
                    it.period().to().toString(),
                    it.quantity().toPlainString(),
                    it.unit().text());
        }
    }

    @Schema(name = "ProductionYear")
    record Year(int fiscalYear, List<Item> production) {}

    private final Outputs outputs;
    private final Spool spool;

    OutputController(Outputs outputs, Spool spool) {
        this.outputs = outputs;
        this.spool = spool;
    }

    @PostMapping(
            path = PRODUCTION,
            consumes = {
                "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.ms-excel",
                "application/octet-stream"
            })
    @Refuses({409, 422})
    @Operation(
            operationId = "postProduction",
            summary = "Takes a table of what was made, by product and month; the same days said again are corrected",
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
                                        schema = @Schema(implementation = OutputAnswer.class))),
                @ApiResponse(
                        responseCode = "200",
                        description = "Looked at alone (dryRun)",
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = OutputAnswer.class)))
            })
    ResponseEntity<Object> post(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "") String site,
            @AuthenticationPrincipal Party firm,
            HttpServletRequest request)
            throws IOException {
        if (site.length() > LONGEST) {
            throw new WrongRequest("site has at most " + LONGEST + " characters.", "site は " + LONGEST + " 文字までです。");
        }
        try (var body = spool.receive(request.getInputStream(), request.getContentLengthLong(), outputs.largest())) {
            if (!dryRun) {
                return ProblemAnswers.of(outputs.admit(firm, body.payload(), site, URI.create("https:" + PRODUCTION)));
            }
            var table = OutputReader.read(body.payload(), site);
            return Notice.anyError(table.notices())
                    ? BillAnswers.unreadable(table.notices())
                    : ResponseEntity.ok(outputs.tryOut(firm, table));
        }
    }

    @GetMapping(path = PRODUCTION, produces = "application/json")
    @Operation(operationId = "getProduction", summary = "What a firm made in a fiscal year, by product and days")
    Year get(
            @RequestParam int fiscalYear,
            @RequestParam(defaultValue = FirmReaders.OWN) String firm,
            @AuthenticationPrincipal Party reader) {
        return new Year(
                fiscalYear,
                outputs.list(reader, FirmReaders.firm(firm, reader), fiscalYear).stream()
                        .map(Item::of)
                        .toList());
    }
}
