package musubi.adapters.emissions.inventory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import musubi.adapters.emissions.factors.EditionShelf;
import musubi.adapters.emissions.factors.FactorFormats;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import musubi.hub.message.Spool;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures for who asks, item by item. It is a question: nothing is kept of it. */
@RestController
final class EstimateController {

    static final String PATH = "/emissions/v1/estimates";

    /** Beyond any ten thousand items that mean something. */
    private static final long LARGEST = 8L << 20;

    private final EditionShelf shelf;
    private final Estimators estimators;
    private final Gate gate;
    private final Spool spool;

    EstimateController(EditionShelf shelf, Estimators estimators, Gate gate, Spool spool) {
        this.shelf = shelf;
        this.estimators = estimators;
        this.gate = gate;
        this.spool = spool;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Tag(name = "emissions", description = "Emissions of a firm, from what it used")
    @Operation(
            operationId = "postEstimates",
            summary = "Emissions of up to 10,000 uses, item by item in their order, each with its trace",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            array =
                                                    @ArraySchema(
                                                            schema = @Schema(implementation = EstimateItem.class)))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "An answer for each item, calculated or unresolved",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            array =
                                                    @ArraySchema(
                                                            schema = @Schema(implementation = EstimateAnswer.class)))))
    ResponseEntity<Object> post(
            @RequestParam(required = false) @Nullable GwpSet gwp,
            @AuthenticationPrincipal Party party,
            HttpServletRequest request)
            throws IOException {
        var grant = gate.grant(new Access.Reading(party, FactorFormats.EDITION, "estimates", null));
        var editions = shelf.editions(grant);
        var estimator = gwp == null ? estimators.with(editions) : estimators.with(editions, gwp);
        try (var body = spool.receive(request.getInputStream(), request.getContentLengthLong(), LARGEST)) {
            return switch (EstimateItems.read(body.payload().bytes())) {
                case EstimateItems.Unreadable(var text) -> ProblemWriter.answer(HttpStatus.BAD_REQUEST, text);
                case EstimateItems.Items(var items) ->
                    ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(EstimateJson.bytes(answers(items, estimator)));
            };
        }
    }

    private static List<Result> answers(List<EstimateItems.Item> items, Estimator estimator) {
        return items.stream()
                .<Result>map(it -> it.wrong() == null ? estimator.estimate(it.use()) : it.wrong())
                .toList();
    }
}
