package musubi.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Mapped;
import musubi.hub.adapter.NothingToSay;
import musubi.hub.adapter.Subscription;
import musubi.hub.adapter.Translation;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;
import musubi.hub.message.Sample;
import org.junit.jupiter.api.Test;

/** What the city's own stores will make of a message is known, and told, before its sender is answered. */
class AheadTest {

    private static final FormatId CARD = new FormatId("test/card/1.0");
    private static final Format<String> LETTERS = Sample.texts(Sample.LETTER);
    private static final Format<String> CARDS = Sample.texts(CARD);
    private static final Notice LOST =
            Notice.information("lost-stamp", "stamp", "a card has no stamp", "切手は失われます", null);
    private static final Notice NO_CARD = Notice.error("no-card", "text", "too long for a card", "長すぎます", null);

    @Test
    void whatAStoreWillKeepIsMadeOnceWithItsNotices() {
        var made = ahead(true).translate(Sample.message(Sample.LETTER, Sample.CLINIC, "hello"), "hello");

        assertThat(made.notices()).containsExactly(LOST);
        assertThat(made.mapped()).containsOnlyKeys(CARD);
        assertThat(java.util.Objects.requireNonNull(made.mapped().get(CARD)).value())
                .isEqualTo("card: hello");
    }

    /** A partner may be away, and may get less of it: what it gets is made when it is sent. */
    @Test
    void forPartnersNothingIsMadeAhead() {
        var made = ahead(false).translate(Sample.message(Sample.LETTER, Sample.CLINIC, "hello"), "hello");

        assertThat(made.mapped()).isEmpty();
        assertThat(made.notices()).isEmpty();
    }

    @Test
    void whatCannotBeSaidIsAnErrorNowAndNotAParkedDeliveryLater() {
        assertThat(made("long")).containsExactly(NO_CARD);
    }

    /** Not even the mapper noticed: the store's own format cannot read what it made. */
    @Test
    void whatTheStoreWouldRejectIsFoundNow() {
        assertThat(made("empty")).extracting(Notice::code).containsExactly("empty");
    }

    @Test
    void aMapperThatBreaksIsTheMessagesTroubleAndTellsNothingOfIt() {
        assertThat(made("broken")).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo("not-translated");
            assertThat(it.text().en()).doesNotContain("secret of 山田");
        });
        assertThat(made("endless")).extracting(Notice::code).containsExactly("not-translated");
    }

    @Test
    void whatIsNoneOfTheStoresBusinessIsNoTrouble() {
        var made = ahead(true).translate(Sample.message(Sample.LETTER, Sample.CLINIC, "nothing"), "nothing");

        assertThat(made.notices()).isEmpty();
        assertThat(made.mapped()).isEmpty();
    }

    private static List<Notice> made(String text) {
        return ahead(true)
                .translate(Sample.message(Sample.LETTER, Sample.CLINIC, text), text)
                .notices();
    }

    private static Ahead ahead(boolean stored) {
        var catalogue = new Catalogue(List.of(new Adapter() {
            @Override
            public List<Format<?>> formats() {
                return List.of(LETTERS, CARDS);
            }

            @Override
            public List<Translation<?, ?>> translations() {
                return List.of(new Translation<>(LETTERS, CARDS, (it, _) -> card(it)));
            }

            @Override
            public java.util.Map<String, musubi.hub.adapter.Sink> sinks() {
                return java.util.Map.of("test.box", _ -> {});
            }

            @Override
            public List<Subscription> subscriptions() {
                return stored ? List.of(Subscription.kept(Sample.LETTER, CARD, "test.box")) : List.of();
            }
        }));
        return new Ahead(() -> catalogue);
    }

    private static Mapped<String> card(String letter) {
        return switch (letter) {
            case "long" -> new Mapped<>("card", List.of(NO_CARD));
            case "empty" -> new Mapped<>("", List.of());
            case "broken" -> throw new IllegalStateException("secret of 山田");
            case "endless" -> throw new StackOverflowError();
            case "nothing" -> throw new NothingToSay("a card is not concerned");
            default -> new Mapped<>("card: " + letter, List.of(LOST));
        };
    }
}
