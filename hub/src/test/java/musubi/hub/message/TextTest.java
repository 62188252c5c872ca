package musubi.hub.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whatever people read exists in both languages; what is bad enough keeps a message out. */
class TextTest {

    private static final Text TEXT = new Text("Good morning", "おはようございます");

    @Test
    void japaneseForWhoSpeaksItEnglishForAllOthers() {
        assertThat(List.of(
                        TEXT.in(Locale.JAPAN),
                        TEXT.in(Locale.JAPANESE),
                        TEXT.in(Locale.ENGLISH),
                        TEXT.in(Locale.GERMANY),
                        TEXT.in(Locale.ROOT)))
                .containsExactly("おはようございます", "おはようございます", "Good morning", "Good morning", "Good morning");
    }

    @Test
    void aSentenceInOneLanguageIsNone() {
        assertThatThrownBy(() -> new Text("Good morning", " ")).hasMessageContaining("in Japanese");
        assertThatThrownBy(() -> new Text("", "おはよう")).hasMessageContaining("in English");
    }

    @Test
    void onlyAnErrorKeepsAMessageOut() {
        var warning = Notice.warning("w", "1", "a", "あ", null);
        var information = Notice.information("i", "1", "a", "あ", "§1");
        var error = Notice.error("e", "1", "a", "あ", null);

        assertThat(Notice.anyError(List.of())).isFalse();
        assertThat(Notice.anyError(List.of(warning, information))).isFalse();
        assertThat(Notice.anyError(List.of(warning, error, information))).isTrue();
    }

    @Test
    void aTranslationKeepsTheCircumstanceAndChangesTheFormat() {
        var envelope = Sample.envelope(Sample.LETTER, Sample.HOSPITAL);
        var translated = envelope.as(new FormatId("test/card/1.0"), "text/card");

        assertThat(translated.type()).hasToString("test/card/1.0");
        assertThat(translated.datacontenttype()).isEqualTo("text/card");
        assertThat(translated.as(Sample.LETTER, "text/plain")).isEqualTo(envelope);
    }
}
