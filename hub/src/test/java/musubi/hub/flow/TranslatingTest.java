package musubi.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Mapped;
import musubi.hub.adapter.Reducer;
import musubi.hub.adapter.Translation;
import musubi.hub.gate.Reduction;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import musubi.hub.message.Sample;
import org.junit.jupiter.api.Test;

/** What leaves: as it came, with less in it, in another format, or both; and nothing where nobody knows how. */
class TranslatingTest {

    private static final FormatId CARD = new FormatId("test/card/1.0");
    private static final FormatId PARCEL = new FormatId("test/parcel/1.0");
    private static final Reduction WITHOUT_NAMES = new Reduction(Set.of("Hanako"));
    private static final Notice SHORT = Notice.information("short", "text", "cards are short", "葉書は短い", null);
    private static final Message LETTER = Sample.message(Sample.LETTER, Sample.HOSPITAL, "dear Hanako");

    private final Format<String> letters = Sample.texts(Sample.LETTER);
    private final Format<String> cards = Sample.texts(CARD);
    private final AtomicInteger mapped = new AtomicInteger();
    private final Prepared read = Prepared.read(LETTER, "dear Hanako");

    @Test
    void whatGoesInItsOwnFormatGoesAsItsBytesCame() {
        var outgoing = translating(true).translate(read, Reduction.NONE, Sample.LETTER);

        assertThat(outgoing.message()).isSameAs(LETTER);
        assertThat(outgoing.data()).isEqualTo("dear Hanako");
        assertThat(mapped).hasValue(0);
    }

    @Test
    void whatThePermitLeavesOutIsNeitherInTheBytesNorInTheData() {
        var outgoing = translating(true).translate(read, WITHOUT_NAMES, Sample.LETTER);

        assertThat(text(outgoing)).isEqualTo("dear …");
        assertThat(outgoing.data()).isEqualTo("dear …");
        assertThat(outgoing.message().envelope().type()).isEqualTo(Sample.LETTER);
    }

    @Test
    void anotherFormatSaysWhatItLeavesOut() {
        var outgoing = translating(true).translate(read, Reduction.NONE, CARD);

        assertThat(text(outgoing)).isEqualTo("DEAR HANAKO");
        assertThat(outgoing.message().envelope().type()).isEqualTo(CARD);
        assertThat(outgoing.message().envelope().id())
                .isEqualTo(LETTER.envelope().id());
        assertThat(outgoing.notices()).containsExactly(SHORT);
    }

    @Test
    void itIsReducedBeforeItIsTranslated() {
        assertThat(text(translating(true).translate(read, WITHOUT_NAMES, CARD))).isEqualTo("DEAR …");
    }

    @Test
    void whatWasMadeAheadIsNotMadeAgain() {
        var ahead = new Prepared(LETTER, "dear Hanako", Map.of(CARD, new Mapped<>("MADE AHEAD", List.of(SHORT))));

        assertThat(text(translating(true).translate(ahead, Reduction.NONE, CARD)))
                .isEqualTo("MADE AHEAD");
        assertThat(mapped).hasValue(0);
    }

    /** What was made ahead was made of all of it. */
    @Test
    void whatWasMadeAheadIsNotForThoseWhoMayHaveLess() {
        var ahead = new Prepared(LETTER, "dear Hanako", Map.of(CARD, new Mapped<>("DEAR HANAKO", List.of())));

        assertThat(text(translating(true).translate(ahead, WITHOUT_NAMES, CARD)))
                .isEqualTo("DEAR …");
    }

    @Test
    void whatNobodyCanReduceDoesNotLeave() {
        assertThatThrownBy(() -> translating(false).translate(read, WITHOUT_NAMES, Sample.LETTER))
                .isInstanceOf(NoTranslation.class);
        assertThatThrownBy(() -> translating(false).translate(read, WITHOUT_NAMES, CARD))
                .isInstanceOf(NoTranslation.class);
    }

    @Test
    void whatNobodyCanTranslateDoesNotLeave() {
        assertThatThrownBy(() -> translating(true).translate(read, Reduction.NONE, PARCEL))
                .isInstanceOf(NoTranslation.class);
    }

    private static String text(Stage.Outgoing outgoing) {
        return new String(outgoing.message().payload().bytes(), StandardCharsets.UTF_8);
    }

    private Translating translating(boolean reduces) {
        var catalogue = new Catalogue(List.of(new Letters(reduces)));
        return new Translating(() -> catalogue);
    }

    private final class Letters implements Adapter {

        private final boolean reduces;

        Letters(boolean reduces) {
            this.reduces = reduces;
        }

        @Override
        public List<Format<?>> formats() {
            return List.of(letters, cards);
        }

        @Override
        public List<Translation<?, ?>> translations() {
            return List.of(new Translation<>(letters, cards, (it, _) -> {
                mapped.incrementAndGet();
                return new Mapped<>(it.toUpperCase(Locale.ROOT), List.of(SHORT));
            }));
        }

        @Override
        public List<Reducer<?>> reducers() {
            return reduces ? List.of(new LeavesOut()) : List.of();
        }
    }

    private final class LeavesOut implements Reducer<String> {

        @Override
        public Format<String> format() {
            return letters;
        }

        @Override
        public String reduce(String data, Reduction reduction) {
            return reduction.leaveOut().stream().reduce(data, (text, it) -> text.replace(it, "…"));
        }
    }
}
