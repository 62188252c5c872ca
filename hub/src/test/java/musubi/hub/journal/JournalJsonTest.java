package musubi.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import musubi.hub.message.Notice;
import org.junit.jupiter.api.Test;

/** What the journal keeps as JSON comes back as it was, and can always be kept. */
class JournalJsonTest {

    @Test
    void noticesAndStepsComeBackAsTheyWere() {
        var notices = List.of(
                Notice.error("required-missing", "PID-3", "write a number", "番号を書いてください", "§3.4.2.3"),
                Notice.information("lost", "PV1-4", "\"quoted\" \\ and 😀", "引用", null));
        var steps = List.of(new Step("read", 120), new Step("journal", 0));

        assertThat(JournalJson.notices(JournalJson.write(notices))).isEqualTo(notices);
        assertThat(JournalJson.steps(JournalJson.write(steps))).isEqualTo(steps);
        assertThat(JournalJson.strings(JournalJson.write(Map.of("ETag", "W/\"1\""))))
                .isEqualTo(Map.of("ETag", "W/\"1\""));
    }

    /** A notice may repeat what a sender wrote, which PostgreSQL's jsonb does not hold. */
    @Test
    void whatNoColumnHoldsIsMarkedInsteadOfLosingTheMessage() {
        var notice = Notice.error("odd", "a\u0000b", "half \ud83d of one", "半分", null);

        var kept = JournalJson.notices(JournalJson.write(List.of(notice))).getFirst();

        assertThat(kept.place()).isEqualTo("a\ufffdb");
        assertThat(kept.text().en()).isEqualTo("half \ufffd of one");
    }

    @Test
    void jsonThatTheJournalDidNotWriteIsAFaultOfOurs() {
        assertThatThrownBy(() -> JournalJson.notices("{"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("did not write");
    }
}
