package musubi.adapters.emissions.meter;

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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a firm says of which site its meters are, and from whom their electricity comes. */
@RestController
@Tag(name = "emissions", description = "Emissions of a firm, from what it used")
final class MeterController {

    private static final String METER = "/emissions/v1/meters/{meter}";
    private static final Text UNKNOWN =
            new Text("A meter is a number of 22 digits (供給地点特定番号).", "メーターは22桁の供給地点特定番号で指定してください。");

    @Schema(name = "MeterSettingRequest")
    record Sent(
            @Schema(description = "as the bills call it; absent: none", example = "本社工場") @Nullable
            String site,

            @Schema(description = "official number or name; absent: as the site's bills say", example = "A0269")
            @Nullable
            String supplier,

            @Schema(example = "M") @Nullable String menu) {}

    private final Meters meters;
    private final Spool spool;

    MeterController(Meters meters, Spool spool) {
        this.meters = meters;
        this.spool = spool;
    }

    @PutMapping(path = METER, consumes = "application/json")
    @Refuses(422)
    @Operation(
            operationId = "putMeter",
            summary =
                    "Says of which site a meter is, and from whom its electricity comes; counts at once, for all days",
            requestBody =
                    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Sent.class))),
            responses = @ApiResponse(responseCode = "204", description = "It counts from now on"))
    ResponseEntity<Object> put(
            @PathVariable String meter, @AuthenticationPrincipal Party firm, HttpServletRequest request)
            throws IOException {
        if (!Meters.isMeter(meter)) {
            return ProblemWriter.answer(HttpStatus.NOT_FOUND, UNKNOWN);
        }
        try (var body = spool.receive(request.getInputStream(), request.getContentLengthLong(), meters.largest())) {
            return ProblemAnswers.of(meters.say(firm, meter, body.payload(), source(request)));
        }
    }

    @DeleteMapping(METER)
    @Operation(
            operationId = "deleteMeter",
            summary = "Forgets what a firm said of a meter; what it measured stays",
            responses = @ApiResponse(responseCode = "204", description = "Nothing is said of it"))
    ResponseEntity<Object> delete(
            @PathVariable String meter, @AuthenticationPrincipal Party firm, HttpServletRequest request) {
        return Meters.isMeter(meter)
                ? ProblemAnswers.of(meters.forget(firm, meter, source(request)))
                : ProblemWriter.answer(HttpStatus.NOT_FOUND, UNKNOWN);
    }

    private static URI source(HttpServletRequest request) {
        return URI.create("https:" + request.getRequestURI());
    }
}
