package musubi.adapters.transit.commute;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import musubi.adapters.transit.gtfs.GtfsFormats;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Refuses;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.flow.ProblemAnswers;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Spool;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What a firm's commutes come to. What the firm asked is not kept; the sums are one message. */
@RestController
class CommuteController {

    static final String PATH = "/transit/commutes";

    private static final int LARGEST = 256 * 1024;
    /** The answer is kept with the receipt, which holds 64 kB. */
    private static final int MOST_TOLD = 50;

    private static final Text WRONG =
            new Text("The commutes cannot be planned. Correct what the notices name.", "計画できません。notices の箇所を直してください。");

    private final Intake intake;
    private final Spool spool;
    private final Gate gate;
    private final CommutePlanning planning;

    CommuteController(Intake intake, Spool spool, Gate gate, CommutePlanning planning) {
        this.intake = intake;
        this.spool = spool;
        this.gate = gate;
        this.planning = planning;
    }

    @PostMapping(path = PATH, consumes = "application/json", produces = "application/json")
    @Tag(name = "commutes", description = "What a firm's commutes come to")
    @Refuses({409, 422, 503, 504})
    @Operation(
            operationId = "planCommutes",
            summary = "Person-kilometres and CO2 of a firm's commutes, of anonymous home areas and shifts",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CommuteRequest.class))),
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "The sums, which are one message in the journal",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = CommuteAnswer.class))))
    ResponseEntity<Object> plan(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Party firm,
            HttpServletRequest request)
            throws IOException {
        try (var body = spool.receive(request.getInputStream(), request.getContentLengthLong(), LARGEST)) {
            var reading = CommuteReading.of(body.payload());
            return reading.request() == null || Notice.anyError(reading.notices())
                    ? ProblemWriter.answer(HttpStatus.UNPROCESSABLE_ENTITY, WRONG, reading.notices())
                    : plan(
                            Objects.requireNonNull(reading.request()),
                            named(key, body.payload().sha256Hex()),
                            firm);
        }
    }

    /** The same question is the same message, whether it is named or not. */
    private static String named(@Nullable String key, String sha256) {
        return key == null || key.isBlank() ? sha256 : key;
    }

    private ResponseEntity<Object> plan(CommuteRequest request, String key, Party firm) {
        var grant = gate.grant(new Access.Reading(firm, GtfsFormats.STATIC, "plan", null));
        var planned = planning.plan(request, grant);
        if (planned.commute().personDays() == 0) {
            return ProblemWriter.answer(HttpStatus.UNPROCESSABLE_ENTITY, WRONG, planned.notices());
        }
        var format = CommuteFormats.COMMUTE;
        var inbound = Inbound.of(
                        format.id(), format.codec().write(planned.commute()), firm, URI.create("https:" + PATH))
                .named(key);
        return ProblemAnswers.of(
                intake.admit(format, inbound, (message, commute) -> done(message, commute, planned.notices())));
    }

    private static Effect.Result done(Message message, Commute commute, List<Notice> notices) {
        try {
            var answer = new CommuteAnswer(
                    message.envelope().id(),
                    commute,
                    notices.stream().limit(MOST_TOLD).toList());
            return new Effect.Done(new Answer(
                    201,
                    Map.of("Content-Type", CommuteFormats.MEDIA_TYPE),
                    CommuteFormats.JSON.writeValueAsBytes(answer)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an answer cannot be written", e);
        }
    }
}
