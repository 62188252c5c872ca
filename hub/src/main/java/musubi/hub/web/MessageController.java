package musubi.hub.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import musubi.hub.adapter.Refuses;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.flow.ProblemAnswers;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import musubi.hub.message.Spool;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes a message of any format that the sender is registered for, and answers when it will not be lost. */
@RestController
final class MessageController {

    private final Intake intake;
    private final Spool spool;

    MessageController(Intake intake, Spool spool) {
        this.intake = intake;
        this.spool = spool;
    }

    /**
     * @param type the format of the body, for example {@code health/hl7v2/2.5}
     * @param key the sender's own name for the message; with the same body again it gets the same answer
     */
    @PostMapping("/hub/messages")
    @Tag(name = "messages")
    @Refuses({409, 422})
    @Operation(
            operationId = "sendMessage",
            summary =
                    "Takes a message of any format that the sender is registered for, and answers when it will not be lost",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))),
            responses =
                    @ApiResponse(
                            responseCode = "202",
                            description = "Kept, and on its way to whoever is to have it",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ProblemAnswers.Receipt.class))))
    ResponseEntity<?> admit(
            @AuthenticationPrincipal Party sender,
            @RequestParam("type") String type,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        var format = new FormatId(type);
        var largest = intake.largest(format);
        try (var received = spool.receive(request.getInputStream(), request.getContentLengthLong(), largest)) {
            var source = URI.create("https://" + sender.id());
            var inbound = Inbound.of(format, received.payload(), sender, source).named(named(key));
            return ProblemAnswers.of(intake.admit(inbound));
        }
    }

    /** A name that is empty names nothing. */
    private static @Nullable String named(@Nullable String key) {
        return key == null || key.isBlank() ? null : key;
    }
}
