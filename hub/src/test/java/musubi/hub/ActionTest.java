package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Inbound;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message that says beside its bytes what is to be done with them: the request line is a part of it. */
class ActionTest extends SpineContext {

    @BeforeEach
    void forgetWhatWasRead() {
        letters.read.clear();
    }

    @Test
    void aCodecSeesTheActionWhenTheMessageComesAndWhenItIsOpenedLater() {
        var nothing = Payload.of(new byte[0]);
        var elsewhere =
                Payload.at(() -> new ByteArrayInputStream(new byte[0]), 0, nothing.sha256()); // never handed over

        var id = burnt(elsewhere, "BURN fire");

        await().untilAsserted(() -> assertThat(texts()).containsExactly("BURN fire"));
        await().untilAsserted(() -> assertThat(open()).isZero());
        assertThat(letters.read).filteredOn("BURN fire"::equals).hasSizeGreaterThan(1);
        assertThat(journal.messages()
                        .find(id)
                        .orElseThrow()
                        .message()
                        .envelope()
                        .action())
                .isEqualTo("BURN fire");
    }

    @Test
    void aReplayRepeatsWhatHasNoBody() {
        var id = burnt(Payload.of(new byte[0]), "BURN ashes");
        await().untilAsserted(() -> assertThat(texts()).containsExactly("BURN ashes"));
        await().untilAsserted(() -> assertThat(open()).isZero());

        var again = (Admission.Accepted) replay.replay(id, Set.of()).orElseThrow();

        await().untilAsserted(() -> assertThat(texts()).containsExactly("BURN ashes", "BURN ashes"));
        assertThat(journal.messages()
                        .find(again.id())
                        .orElseThrow()
                        .message()
                        .envelope()
                        .action())
                .isEqualTo("BURN ashes");
    }

    @Test
    void underOneKeyAnotherActionIsAConflict() {
        var first = intake.admit(burning("BURN one").named("k-action"));
        var same = intake.admit(burning("BURN one").named("k-action"));
        var other = intake.admit(burning("BURN another").named("k-action"));

        var id = ((Admission.Accepted) first).id();
        assertThat(((Admission.Duplicate) same).id()).isEqualTo(id);
        assertThat(other).isEqualTo(new Admission.Conflict(id));
    }

    @Test
    void anActionThatNoIndexAndNoPageCanHoldIsRejectedByName() {
        for (var action : List.of("BURN \0", "BURN " + "a".repeat(9_000))) {
            var rejected = (Admission.Rejected) intake.admit(burning(action));

            assertThat(rejected.notices()).extracting(Notice::place).contains("request line");
            assertThat(journal.messages().find(rejected.id())).isPresent();
        }
    }

    private UUID burnt(Payload payload, String action) {
        return ((Admission.Accepted) intake.admit(
                        Inbound.of(LetterAdapter.LETTER, payload, LetterAdapter.WRITER, URI.create("test:letters"))
                                .doing(action)))
                .id();
    }

    private static Inbound burning(String action) {
        return Inbound.of(
                        LetterAdapter.LETTER, Payload.of(new byte[0]), LetterAdapter.WRITER, URI.create("test:letters"))
                .doing(action);
    }
}
