package musubi.adapters.emissions.mandate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Refuses;
import musubi.hub.flow.ProblemAnswers;
import musubi.hub.message.Party;
import musubi.hub.message.Spool;
import musubi.hub.message.Text;
import musubi.hub.partner.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a firm lets an adviser read, and ends that. */
@RestController
@Tag(name = "emissions", description = "Emissions of a firm, from what it used")
final class MandateController {

    private static final String MANDATES = "/emissions/v1/mandates";
    private static final Text UNKNOWN = new Text("There is no such partner.", "この組織はありません。");

    /** @param given by the caller to others @param held by the caller, from firms */
    @Schema(name = "Mandates")
    record Both(List<Mandate> given, List<Mandate> held) {}

    @Schema(name = "MandateRequest")
    record Days(
            @Schema(description = "the first day", example = "2026-04-01")
            LocalDate from,

            @Schema(description = "the last day; absent: until it is ended") @Nullable
            LocalDate until) {}

    private final Mandates mandates;
    private final MandateInlet inlet;
    private final Spool spool;

    MandateController(Mandates mandates, MandateInlet inlet, Spool spool) {
        this.mandates = mandates;
        this.inlet = inlet;
        this.spool = spool;
    }

    @GetMapping(MANDATES)
    @Operation(operationId = "listMandates", summary = "The mandates that the caller gave, and those that it holds")
    Both list(@AuthenticationPrincipal Party reader) {
        return new Both(mandates.given(reader), mandates.held(reader));
    }

    @PutMapping(path = MANDATES + "/{adviser}", consumes = "application/json", produces = "application/json")
    @Refuses(422)
    @Operation(
            operationId = "putMandate",
            summary = "Lets an adviser read what the caller keeps here, from a day and to a day",
            requestBody =
                    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Days.class))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "As it holds now",
                            content = @Content(schema = @Schema(implementation = Mandate.class))))
    ResponseEntity<Object> put(
            @PathVariable String adviser, @AuthenticationPrincipal Party firm, HttpServletRequest request)
            throws IOException {
        if (!Partner.isId(adviser)) {
            return ProblemWriter.answer(HttpStatus.NOT_FOUND, UNKNOWN);
        }
        try (var body = spool.receive(request.getInputStream(), request.getContentLengthLong(), inlet.largest())) {
            return ProblemAnswers.of(inlet.give(firm, adviser, body.payload(), source(request)));
        }
    }

    @DeleteMapping(MANDATES + "/{adviser}")
    @Operation(
            operationId = "deleteMandate",
            summary = "Ends a mandate at once",
            responses = @ApiResponse(responseCode = "204", description = "It is no more"))
    ResponseEntity<Object> delete(
            @PathVariable String adviser, @AuthenticationPrincipal Party firm, HttpServletRequest request) {
        return Partner.isId(adviser)
                ? ProblemAnswers.of(inlet.end(firm, adviser, source(request)))
                : ProblemWriter.answer(HttpStatus.NOT_FOUND, UNKNOWN);
    }

    private static URI source(HttpServletRequest request) {
        return URI.create("https:" + request.getRequestURI());
    }
}
