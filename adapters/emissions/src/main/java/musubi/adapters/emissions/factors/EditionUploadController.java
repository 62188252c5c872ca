package musubi.adapters.emissions.factors;

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
import musubi.hub.message.Party;
import musubi.hub.message.Spool;
import musubi.hub.message.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where operators load editions of factors. */
@RestController
final class EditionUploadController {

    private final EditionInlet inlet;
    private final Spool spool;

    EditionUploadController(EditionInlet inlet, Spool spool) {
        this.inlet = inlet;
        this.spool = spool;
    }

    @PostMapping(path = "/emissions/v1/factor-editions", consumes = FactorFormats.MEDIA_TYPE)
    @Tag(name = "emissions", description = "Emissions of a firm, from what it used")
    @Refuses({409, 422})
    @Operation(
            operationId = "postFactorEdition",
            summary = "Loads an edition of factors, or says what it would change",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = FactorFormats.MEDIA_TYPE,
                                            schema = @Schema(type = "string", format = "binary"))),
            responses = {
                @ApiResponse(
                        responseCode = "201",
                        description = "Taken; it counts from now on",
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = EditionAnswer.class))),
                @ApiResponse(
                        responseCode = "200",
                        description = "Looked at alone (dryRun)",
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = EditionAnswer.class)))
            })
    ResponseEntity<Object> post(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal Party operator,
            HttpServletRequest request)
            throws IOException {
        try (var body = spool.receive(request.getInputStream(), request.getContentLengthLong(), inlet.largest())) {
            return dryRun
                    ? tried(inlet.tryOut(body.payload()))
                    : ProblemAnswers.of(
                            inlet.admit(operator, body.payload(), URI.create("https:" + request.getRequestURI())));
        }
    }

    private static ResponseEntity<Object> tried(EditionInlet.Tried tried) {
        return tried.answer()
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> ProblemWriter.answer(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        new Text(
                                "The edition would be rejected. Correct what the notices name.",
                                "この係数表は受け付けられません。notices の箇所を直してください。"),
                        tried.notices()));
    }
}
