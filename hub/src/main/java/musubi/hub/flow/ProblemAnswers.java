package musubi.hub.flow;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What became of a message, as doors over HTTP say it whose standard has no words of its own: problem details (RFC 9457). */
public final class ProblemAnswers {

    /** What a sender is told whose message was taken. */
    public record Receipt(UUID id, List<Notice> notices) {}

    private ProblemAnswers() {}

    /** The answer of the effect where it gave one, else 202 with the message's id and the notices, or the problem. */
    public static ResponseEntity<Object> of(Admission admission) {
        return switch (admission) {
            case Admission.Accepted(var id, var notices, var answer) -> taken(id, notices, answer);
            case Admission.Duplicate(var id, var notices, var answer) -> taken(id, notices, answer);
            case Admission.Conflict(var earlier) ->
                ProblemWriter.answer(
                        HttpStatus.CONFLICT,
                        new Text(
                                "This key came before with another body, as message " + earlier + ". Use a new key.",
                                "このキーは別の本文で受け付け済みです(メッセージ " + earlier + ")。新しいキーを使ってください。"));
            case Admission.Rejected(var id, var notices, var answer) ->
                answer == null ? rejected(id, notices) : told(answer);
            case Admission.Refused(var reason) ->
                ProblemWriter.answer(HttpStatus.FORBIDDEN, new Text(reason, "送信元として登録されていない形式です: " + reason));
        };
    }

    private static ResponseEntity<Object> taken(UUID id, List<Notice> notices, @Nullable Answer answer) {
        return answer == null
                ? ResponseEntity.accepted()
                        .location(URI.create("/hub/messages/" + id))
                        .body(new Receipt(id, notices))
                : told(answer);
    }

    private static ResponseEntity<Object> told(Answer answer) {
        var headers = new HttpHeaders();
        answer.headers().forEach(headers::set);
        return ResponseEntity.status(answer.status()).headers(headers).body(answer.body());
    }

    private static ResponseEntity<Object> rejected(UUID id, List<Notice> notices) {
        var contended = notices.stream().anyMatch(it -> it.code().equals(Admission.CONTENDED));
        return ProblemWriter.answer(
                contended ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY,
                new Text(
                        "Message " + id
                                + " was journalled and rejected. Correct what the notices name, and send again.",
                        "メッセージ " + id + " は記録のうえ拒否しました。notices の箇所を直して再送してください。"),
                notices);
    }
}
