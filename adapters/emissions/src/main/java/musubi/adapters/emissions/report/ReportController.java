package musubi.adapters.emissions.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.hub.message.Party;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A firm's yearly report, as a file. */
@RestController
@Tag(name = "emissions", description = "Emissions of a firm, from what it used")
final class ReportController {

    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/emissions/v1/reports/{fiscalYear}.csv")
    @Operation(
            operationId = "getReportAsCsv",
            summary = "A firm's year as a table in Japanese, a line for each bill; UTF-8 with a byte-order mark",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    ResponseEntity<byte[]> csv(
            @PathVariable int fiscalYear,
            @RequestParam(defaultValue = "") List<String> editions,
            @RequestParam(defaultValue = FirmReaders.OWN) String firm,
            @AuthenticationPrincipal Party reader) {
        return file(Reports.Form.CSV, fiscalYear, editions, firm, reader);
    }

    @GetMapping("/emissions/v1/reports/{fiscalYear}.pdf")
    @Operation(
            operationId = "getReportAsPdf",
            summary = "A firm's year as a document in Japanese, with method and editions",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = "application/pdf",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> pdf(
            @PathVariable int fiscalYear,
            @RequestParam(defaultValue = "") List<String> editions,
            @RequestParam(defaultValue = FirmReaders.OWN) String firm,
            @AuthenticationPrincipal Party reader) {
        return file(Reports.Form.PDF, fiscalYear, editions, firm, reader);
    }

    private ResponseEntity<byte[]> file(
            Reports.Form form, int fiscalYear, List<String> editions, String firm, Party reader) {
        var whose = FirmReaders.firm(firm, reader);
        return ResponseEntity.ok()
                .header("Content-Type", form.mediaType())
                .body(reports.read(reader, whose, fiscalYear, editions, form));
    }
}
