package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import musubi.hub.adapter.Contended;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.message.Notice;
import org.junit.jupiter.api.Test;

/** What is done here and now with a letter stands or falls with its row in the journal. */
class EffectTest extends SpineContext {

    @Test
    void anEffectThatFailsLeavesNoTraceAndOneThatWorksIsAnsweredAgain() {
        var inbound =
                Inbound.of(LetterAdapter.LETTER, bytes("j:k3:hello"), LetterAdapter.WRITER, URI.create("test:letters"));

        assertThatThrownBy(() -> intake.admit(letters.asWritten, inbound, (_, _) -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        var first = (Admission.Accepted) intake.admit(letters.asWritten, inbound, (_, _) -> done("made"));
        var second = (Admission.Duplicate) intake.admit(letters.asWritten, inbound, (_, _) -> done("made twice"));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(new String(java.util.Objects.requireNonNull(second.answer()).body(), StandardCharsets.UTF_8))
                .isEqualTo("made");
    }

    @Test
    void anEffectThatRefusesLeavesARejectedMessageAndNoTraceOfItsOwn() {
        var inbound =
                Inbound.of(LetterAdapter.LETTER, bytes("j:k31:no"), LetterAdapter.WRITER, URI.create("test:letters"));
        var why = Notice.error("unwanted", "text", "say yes", "「はい」と書いてください", null);

        var refused = (Admission.Rejected) intake.admit(letters.asWritten, inbound, (_, letter) -> {
            jdbc.sql("CREATE TABLE trace_of_an_effect (x int)").update();
            return new Effect.Refused(answer(409, letter.text()), List.of(why));
        });

        var answer = java.util.Objects.requireNonNull(refused.answer());
        assertThat(answer.status() + new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo("409no");
        assertThat(refused.notices()).endsWith(why);
        assertThat(jdbc.sql("SELECT to_regclass('trace_of_an_effect')")
                        .query((row, _) -> String.valueOf(row.getString(1)))
                        .single())
                .isEqualTo("null");
        assertThat(jdbc.sql("SELECT rejected FROM hub.message WHERE id = ?")
                        .param(refused.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(deliveries(refused.id())).isEmpty();
        assertThat(intake.admit(letters.asWritten, inbound, (_, _) -> done("yes")))
                .isInstanceOf(Admission.Accepted.class); // what was rejected may come again under its key
    }

    @Test
    void anEffectThatMeetsAnotherIsAppliedAgainInAFreshTransaction() {
        var inbound =
                Inbound.of(LetterAdapter.LETTER, bytes("j:k32:late"), LetterAdapter.WRITER, URI.create("test:letters"));
        var tries = new AtomicInteger();

        var admission = intake.admit(letters.asWritten, inbound, (_, _) -> switch (tries.incrementAndGet()) {
            case 1 -> throw new Contended("another letter came first", null);
            case 2 -> new Effect.Refused(answer(409, "another letter came first"), List.of(), true);
            default -> done("at the " + tries + "rd");
        });

        assertThat(admission).isInstanceOf(Admission.Accepted.class);
        assertThat(jdbc.sql("SELECT convert_from(body, 'UTF8') FROM hub.receipt WHERE message_key = 'k32'")
                        .query(String.class)
                        .single())
                .isEqualTo("at the 3rd");
    }

    @Test
    void anEffectWhoseTurnNeverComesRejectsItsMessage() {
        var inbound = Inbound.of(
                LetterAdapter.LETTER, bytes("j:k33:never"), LetterAdapter.WRITER, URI.create("test:letters"));
        var refusal = new Effect.Refused(answer(409, "the slot is taken"), List.of(), true);

        var contended = (Admission.Rejected) intake.admit(letters.asWritten, inbound, (_, _) -> {
            throw new Contended("another letter came first", null);
        });
        var refused = (Admission.Rejected) intake.admit(letters.asWritten, inbound, (_, _) -> refusal);

        assertThat(contended.notices()).extracting(Notice::code).endsWith(Admission.CONTENDED);
        assertThat(refused.answer()).isEqualTo(refusal.answer());
        assertThat(jdbc.sql("SELECT count(*) FROM hub.message WHERE message_key = 'k33' AND rejected")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anEffectWithTheKeyOfAnotherFormatIsAFaultOfOurs() {
        var inbound =
                Inbound.of(LetterAdapter.LETTER, bytes("j::hello"), LetterAdapter.WRITER, URI.create("test:letters"));

        assertThatThrownBy(() -> intake.admit(letters.inCapitals, inbound, (_, _) -> done("")))
                .hasMessage("The message is of test/letter/1.0, and not of test/capitals/1.0");
    }
}
