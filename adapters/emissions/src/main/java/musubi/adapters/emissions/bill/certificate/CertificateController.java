package musubi.adapters.emissions.bill.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.hub.adapter.Refuses;
import musubi.hub.flow.ProblemAnswers;
import musubi.hub.message.Party;
import musubi.hub.message.Spool;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where firms enter their certificates, and see what they take off. */
@RestController
@Tag(name = "emissions", description = "Emissions of a firm, from what it used")
final class CertificateController {

    private static final String CERTIFICATES = "/emissions/v1/certificates";

    @Schema(name = "CertificateRequest")
    record Sent(
            @Schema(example = "NF-2025-000123", requiredMode = Schema.RequiredMode.REQUIRED)
            String serial,

            @Schema(
                    allowableValues = {"FIT", "NON_FIT"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String kind,

            @Schema(
                    description = "the fiscal year that it was made in",
                    example = "2025",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            int vintage,

            @Schema(example = "12000", requiredMode = Schema.RequiredMode.REQUIRED)
            String kilowattHours,

            @Schema(description = "that it is to count for; absent: its vintage", example = "2025")
            int fiscalYear) {}

    private final Certificates certificates;
    private final Spool spool;

    CertificateController(Certificates certificates, Spool spool) {
        this.certificates = certificates;
        this.spool = spool;
    }

    @PostMapping(path = CERTIFICATES, consumes = "application/json", produces = "application/json")
    @Refuses({409, 422})
    @Operation(
            operationId = "postCertificate",
            summary = "Enters a non-fossil certificate, which counts once, for the year that it was made in",
            requestBody =
                    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Sent.class))),
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "It counts",
                            content =
                                    @Content(schema = @Schema(implementation = CertificateYear.CertificateView.class))))
    ResponseEntity<Object> post(@AuthenticationPrincipal Party firm, HttpServletRequest request) throws IOException {
        try (var body =
                spool.receive(request.getInputStream(), request.getContentLengthLong(), Certificates.largest())) {
            return ProblemAnswers.of(certificates.admit(firm, body.payload(), URI.create("https:" + CERTIFICATES)));
        }
    }

    @GetMapping(path = CERTIFICATES, produces = "application/json")
    @Operation(
            operationId = "getCertificates",
            summary = "A firm's certificates of a fiscal year, and what they take off its electricity")
    CertificateYear get(
            @RequestParam int fiscalYear,
            @RequestParam(defaultValue = FirmReaders.OWN) String firm,
            @AuthenticationPrincipal Party reader) {
        return certificates.read(reader, FirmReaders.firm(firm, reader), fiscalYear);
    }
}
