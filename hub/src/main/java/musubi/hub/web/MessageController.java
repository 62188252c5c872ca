package musubi.hub.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Spool;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

    /** What a sender is told. */
    record Receipt(UUID id, List<Notice> notices) {}

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
            var inbound = new Inbound(format, received.payload(), sender, source, named(key), null);
            return answer(intake.admit(inbound));
        }
    }

    /** A name that is empty names nothing. */
    private static @Nullable String named(@Nullable String key) {
        return key == null || key.isBlank() ? null : key;
    }

    private static ResponseEntity<?> answer(Admission admission) {
        return switch (admission) {
            case Admission.Accepted(var id, var notices, var _) -> accepted(id, notices);
            case Admission.Duplicate(var id, var notices, var _) -> accepted(id, notices);
            case Admission.Conflict(var earlier) ->
                problem(
                        HttpStatus.CONFLICT,
                        new Text(
                                "This key came before with another body, as message " + earlier + ". Use a new key.",
                                "このキーは別の本文で受け付け済みです(メッセージ " + earlier + ")。新しいキーを使ってください。"),
                        List.of());
            case Admission.Rejected(var id, var notices, var _) ->
                problem(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        new Text(
                                "Message " + id
                                        + " was journalled and rejected. Correct what the notices name, and send again.",
                                "メッセージ " + id + " は記録のうえ拒否しました。notices の箇所を直して再送してください。"),
                        notices);
            case Admission.Refused(var reason) ->
                problem(HttpStatus.FORBIDDEN, new Text(reason, "送信元として登録されていない形式です: " + reason), List.of());
        };
    }

    private static ResponseEntity<Receipt> accepted(UUID id, List<Notice> notices) {
        return ResponseEntity.accepted()
                .location(URI.create("/hub/messages/" + id))
                .body(new Receipt(id, notices));
    }

    private static ResponseEntity<?> problem(HttpStatus status, Text detail, List<Notice> notices) {
        var problem = ProblemWriter.of(status, detail);
        problem.setProperty("notices", notices);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
