package musubi.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import musubi.hub.message.Notice;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What became of a message, in the words of a door without a dialect of its own. */
class ProblemAnswersTest {

    private static final UUID ID = new UUID(0, 7);
    private static final Notice NOTICE = Notice.warning("odd", "PID-5", "odd", "変です", null);
    private static final Answer MADE =
            new Answer(201, Map.of("ETag", "W/\"1\""), "made".getBytes(StandardCharsets.UTF_8));

    @Test
    void whatWasTakenHasAPlaceInTheJournalAndTheSendersNotices() {
        for (var admission : List.of(
                new Admission.Accepted(ID, List.of(NOTICE), null),
                new Admission.Duplicate(ID, List.of(NOTICE), null))) {
            var answer = ProblemAnswers.of(admission);

            assertThat(answer.getStatusCode().value()).isEqualTo(202);
            assertThat(answer.getHeaders().getLocation()).hasToString("/hub/messages/" + ID);
            assertThat(answer.getBody()).isEqualTo(new ProblemAnswers.Receipt(ID, List.of(NOTICE)));
        }
    }

    @Test
    void whereTheEffectAnsweredItsAnswerCountsAlsoThatOfARefusal() {
        for (var admission : List.of(
                new Admission.Accepted(ID, List.of(), MADE),
                new Admission.Duplicate(ID, List.of(), MADE),
                new Admission.Rejected(ID, List.of(NOTICE), MADE))) {
            var answer = ProblemAnswers.of(admission);

            assertThat(answer.getStatusCode().value()).isEqualTo(201);
            assertThat(answer.getHeaders().getETag()).isEqualTo("W/\"1\"");
            assertThat(answer.getBody()).isEqualTo(MADE.body());
        }
    }

    @Test
    void whatWasRejectedIsToldWhereItIsWrongAndWhereItStands() {
        var answer = ProblemAnswers.of(new Admission.Rejected(ID, List.of(NOTICE), null));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(problem(answer).getDetail()).contains(ID.toString());
        assertThat(problem(answer).getProperties()).containsEntry("notices", List.of(NOTICE));
        assertThat(String.valueOf(
                        Objects.requireNonNull(problem(answer).getProperties()).get("detailJa")))
                .contains("拒否しました");
    }

    @Test
    void whatOthersKeptFromItsTurnIsAConflictAndNotTheDatasFault() {
        var contended = Notice.error(Admission.CONTENDED, "(message)", "again", "再送してください", null);

        assertThat(ProblemAnswers.of(new Admission.Rejected(ID, List.of(contended), null))
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
    }

    @Test
    void aKeyThatIsTakenNamesTheEarlierMessageAndAFormatThatIsNotItsIsForbidden() {
        var conflict = ProblemAnswers.of(new Admission.Conflict(ID));
        var refused = ProblemAnswers.of(new Admission.Refused("omika-clinic may not send test/letter/1.0"));

        assertThat(conflict.getStatusCode().value()).isEqualTo(409);
        assertThat(problem(conflict).getDetail()).contains(ID.toString()).contains("new key");
        assertThat(refused.getStatusCode().value()).isEqualTo(403);
        assertThat(problem(refused).getDetail()).isEqualTo("omika-clinic may not send test/letter/1.0");
        assertThat(Objects.requireNonNull(refused.getHeaders().getContentType()))
                .hasToString("application/problem+json");
    }

    private static ProblemDetail problem(ResponseEntity<Object> answer) {
        return (ProblemDetail) Objects.requireNonNull(answer.getBody());
    }
}
