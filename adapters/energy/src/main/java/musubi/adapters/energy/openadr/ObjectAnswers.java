package musubi.adapters.energy.openadr;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** What clients are told of a write. */
final class ObjectAnswers {

    private static final String TYPE = "Content-Type";
    static final String LOCATION = "Location";

    private static final Text WRONG = new Text(
            "The body is not as the schema wants it: notices say where. Correct it and send it again.",
            "本文がスキーマに合っていません。notices の箇所を直して再送してください。");

    private ObjectAnswers() {}

    static Answer answer(int status, byte[] body) {
        return new Answer(status, Map.of(TYPE, ObjectFormats.MEDIA_TYPE), body);
    }

    /** With the object as it is now; where it stands is said as well, for who repeats a request whose answer was too long to keep. */
    static Answer answer(int status, StoredObject it) {
        return new Answer(
                status,
                Map.of(
                        TYPE,
                        ObjectFormats.MEDIA_TYPE,
                        LOCATION,
                        ObjectPaths.BASE + "/" + it.noun().path() + "/" + it.id()),
                it.json(it.targets()).getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> of(Admission admission) {
        return switch (admission) {
            case Admission.Accepted(var _, var _, var answer) -> told(answer, List.of());
            case Admission.Duplicate(var _, var _, var answer) -> told(answer, List.of());
            case Admission.Rejected(var _, var notices, var answer) -> told(answer, notices);
            case Admission.Conflict(var _) ->
                problem(
                        409,
                        new Text(
                                "Another request came with this Idempotency-Key.", "この Idempotency-Key は別の要求に使われています。"),
                        List.of());
            case Admission.Refused(var _) ->
                problem(
                        403,
                        new Text(
                                "You are not registered to send messages of energy. Ask the city.",
                                "エネルギーのメッセージの送信元として登録されていません。市にお問い合わせください。"),
                        List.of());
        };
    }

    /** As it was told the first time, with the object as it is now. */
    static ResponseEntity<byte[]> again(@Nullable Answer first, String json) {
        return ResponseEntity.status(first == null ? 200 : first.status())
                .header(TYPE, ObjectFormats.MEDIA_TYPE)
                .body(json.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> problem(int status, Text text, List<Notice> notices) {
        return told(answer(status, OpenAdrErrorWriter.body(status, text, notices)), notices);
    }

    private static ResponseEntity<byte[]> told(@Nullable Answer answer, List<Notice> notices) {
        if (answer != null) {
            var response = ResponseEntity.status(answer.status());
            answer.headers().forEach(response::header);
            return response.body(answer.body());
        }
        return notices.stream().anyMatch(it -> it.code().equals(Admission.CONTENDED))
                ? problem(409, notices.getFirst().text(), notices)
                : problem(400, WRONG, notices);
    }
}
