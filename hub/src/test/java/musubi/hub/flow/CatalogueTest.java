package musubi.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Chore;
import musubi.hub.adapter.Mapped;
import musubi.hub.adapter.Outlet;
import musubi.hub.adapter.Reducer;
import musubi.hub.adapter.Sink;
import musubi.hub.adapter.Subscription;
import musubi.hub.adapter.Translation;
import musubi.hub.gate.Reduction;
import musubi.hub.message.Destination;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Sample;
import org.junit.jupiter.api.Test;

/** All that the domains of a city bring is found by its name, and a name is one domain's. */
class CatalogueTest {

    private static final FormatId CARD = new FormatId("test/card/1.0");
    private static final Format<String> LETTERS = Sample.texts(Sample.LETTER);
    private static final Format<String> CARDS = Sample.texts(CARD);
    private static final Translation<String, String> TO_CARD =
            new Translation<>(LETTERS, CARDS, (it, _) -> new Mapped<>(it, List.of()));

    @Test
    void anEmptyHubKnowsNothing() {
        var empty = new Catalogue(List.of());

        assertThat(empty.findFormat(Sample.LETTER)).isEmpty();
        assertThat(empty.findTranslation(Sample.LETTER, CARD)).isEmpty();
        assertThat(empty.findSink("test.box")).isEmpty();
        assertThat(empty.findOutlet("webhook")).isEmpty();
        assertThat(empty.subscriptions(Sample.LETTER)).isEmpty();
        assertThat(empty.chores()).isEmpty();
    }

    @Test
    void aTranslationIsFoundInItsOwnDirectionAlone() {
        var catalogue = new Catalogue(List.of(new Letters(), new Cards()));

        assertThat(catalogue.findTranslation(Sample.LETTER, CARD)).contains(TO_CARD);
        assertThat(catalogue.findTranslation(CARD, Sample.LETTER)).isEmpty();
        assertThat(catalogue.findTranslation(Sample.LETTER, Sample.LETTER)).isEmpty();
    }

    @Test
    void aReducerIsFoundByItsFormat() {
        var catalogue = new Catalogue(List.of(new Letters(), new Cards()));

        assertThat(catalogue.findReducer(Sample.LETTER)).isPresent();
        assertThat(catalogue.findReducer(CARD)).isEmpty();
    }

    /** Stores hold back who sends too much; partners that are away do not. */
    @Test
    void storesOfAFormatAreThoseOfTheHubsOwnThatSubscribeToIt() {
        var catalogue = new Catalogue(List.of(new Letters(), new Cards()));

        assertThat(catalogue.storesOf(Sample.LETTER)).containsExactly("test.box");
        assertThat(catalogue.storesOf(CARD)).isEmpty();
        assertThat(catalogue.translationsForStores(Sample.LETTER))
                .as("the box wants cards, twice over; the post is no store")
                .isEqualTo(List.of(TO_CARD));
    }

    @Test
    void whatTwoDomainsBringUnderOneNameKeepsTheHubFromStarting() {
        assertThatThrownBy(() -> new Catalogue(List.of(new Letters(), new Letters())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Two adapters bring");
        assertThatThrownBy(() -> new Catalogue(List.of(new Cards(), new Cards())))
                .hasMessage("Two adapters bring test/card/1.0");
        assertThatThrownBy(() -> new Catalogue(List.of(new Chores(), new Chores())))
                .hasMessage("Two adapters bring test.sweep");
        assertThatThrownBy(() -> new Catalogue(List.of(new Post(), new Post())))
                .hasMessage("Two adapters bring test.pillar");
    }

    private static class Letters implements Adapter {

        @Override
        public List<Format<?>> formats() {
            return List.of(LETTERS);
        }

        @Override
        public List<Reducer<?>> reducers() {
            return List.of(new Reducer<String>() {
                @Override
                public Format<String> format() {
                    return LETTERS;
                }

                @Override
                public String reduce(String data, Reduction reduction) {
                    return "";
                }
            });
        }

        @Override
        public Map<String, Sink> sinks() {
            return Map.of("test.box", _ -> {});
        }

        @Override
        public Map<String, Outlet> outlets() {
            return Map.of("test.post", _ -> {});
        }

        @Override
        public List<Subscription> subscriptions() {
            return List.of(
                    Subscription.kept(Sample.LETTER, CARD, "test.box"),
                    Subscription.kept(Sample.LETTER, CARD, "test.box"),
                    new Subscription(
                            Sample.CLINIC, Sample.LETTER, Sample.LETTER, Destination.Line.to("test.post", "friend")));
        }
    }

    private static final class Cards implements Adapter {

        @Override
        public List<Format<?>> formats() {
            return List.of(CARDS);
        }

        @Override
        public List<Translation<?, ?>> translations() {
            return List.of(TO_CARD);
        }
    }

    private static final class Chores implements Adapter {

        @Override
        public List<Chore> chores() {
            return List.of(new Chore("test.sweep", Duration.ofMinutes(1), () -> {}));
        }
    }

    private static final class Post implements Adapter {

        @Override
        public Map<String, Outlet> outlets() {
            return Map.of("test.pillar", _ -> {});
        }
    }
}
