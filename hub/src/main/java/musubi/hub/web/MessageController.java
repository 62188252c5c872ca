package musubi.hub.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
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
