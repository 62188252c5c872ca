package musubi.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;
import musubi.hub.message.Sample;
import org.junit.jupiter.api.Test;

/** A message over which our own code breaks is that message's trouble, and what stood in it goes nowhere. */
class UnforeseenTest {

    private static final RuntimeException TROUBLE = new IllegalStateException("cannot make out 山田 太郎");

    @Test
    void theSenderIsToldToLookAtTheMessageAndNotToRepeatIt() {
        var unreadable = Unforeseen.unreadable(Sample.CLINIC, Sample.LETTER, TROUBLE);
        var untranslated =
                Unforeseen.untranslated(Sample.CLINIC, Sample.LETTER, new FormatId("test/card/1.0"), TROUBLE);

        assertThat(unreadable.code()).isEqualTo("not-readable");
        assertThat(untranslated.code()).isEqualTo("not-translated");
        for (var notice : new Notice[] {unreadable, untranslated}) {
            assertThat(Notice.anyError(java.util.List.of(notice))).isTrue();
            assertThat(notice.text().en()).contains("do not repeat it").doesNotContain("山田");
            assertThat(notice.text().ja()).contains("再送は不要").doesNotContain("山田");
        }
        assertThat(untranslated.text().en()).contains("test/card/1.0");
    }

    @Test
    void theLogNamesTheLineOfOurCodeAndNoData() {
        assertThat(Unforeseen.place(TROUBLE))
                .startsWith("java.lang.IllegalStateException at musubi.hub.flow.UnforeseenTest")
                .doesNotContain("山田");
        var bare = new IllegalStateException("x");
        bare.setStackTrace(new StackTraceElement[0]);
        assertThat(Unforeseen.place(bare)).isEqualTo("java.lang.IllegalStateException");
    }
}
