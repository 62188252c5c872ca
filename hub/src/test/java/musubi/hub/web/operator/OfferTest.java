package musubi.hub.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Mapped;
import musubi.hub.adapter.Outlet;
import musubi.hub.adapter.Translation;
import musubi.hub.gate.Cleared;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Sample;
import musubi.hub.message.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Nobody subscribes to what could never be delivered. */
class OfferTest {

    private static final FormatId CARD = new FormatId("test/card/1.0");
    private static final Format<String> LETTERS = Sample.texts(Sample.LETTER);
    private static final Format<String> CARDS = Sample.texts(CARD);

    private final Offer offer = offer(new Letters(), new Cards());

    @Test
    void theFormatsOfAllDomainsAreOfferedInOrder() {
        assertThat(offer.formats()).containsExactly(CARD, Sample.LETTER);
        assertThat(offer().formats()).isEmpty();
    }

    @Test
    void aFormatAsItIsAndOneThatIsTranslatedCanBeSubscribedTo() {
        assertThatCode(() -> offer.check("omika-clinic", Sample.LETTER, Sample.LETTER, "test.post", "friend"))
                .doesNotThrowAnyException();
        assertThatCode(() -> offer.check("omika-clinic", Sample.LETTER, CARD, "test.post", "friend"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "test/note/1.0, test/note/1.0, test.post, friend, source, test/card/1.0",
        "test/card/1.0, test/letter/1.0, test.post, friend, target, translates test/card/1.0 to test/letter/1.0",
        "test/letter/1.0, test/note/1.0, test.post, friend, target, test/note/1.0",
        "test/letter/1.0, test/letter/1.0, test.box, friend, destination, [test.post]",
        "test/letter/1.0, test/letter/1.0, '', friend, destination, [test.post]",
        "test/letter/1.0, test/letter/1.0, test.post, foe, address, omika-clinic knows no foe"
    })
    void whatCannotBeIsNamedWithWhatThereIs(
            String source, String target, String destination, String address, String place, String said) {
        assertThatThrownBy(() ->
                        offer.check("omika-clinic", new FormatId(source), new FormatId(target), destination, address))
                .isInstanceOfSatisfying(OperatorProblem.class, it -> {
                    assertThat(it.notices().getFirst().place()).isEqualTo(place);
                    assertThat(it.notices().getFirst().text().en()).contains(said);
                });
    }

    private static Offer offer(Adapter... adapters) {
        var beans = new StaticListableBeanFactory();
        for (var adapter : adapters) {
            beans.addBean(adapter.getClass().getSimpleName(), adapter);
        }
        return new Offer(beans.getBeanProvider(Adapter.class));
    }

    private static final class Letters implements Adapter {

        @Override
        public List<Format<?>> formats() {
            return List.of(LETTERS);
        }

        @Override
        public Map<String, Outlet> outlets() {
            return Map.of("test.post", new Outlet() {
                @Override
                public void deliver(Cleared message) {
                    throw new AssertionError("nothing is sent when it is registered");
                }

                @Override
                public Optional<Text> refusal(String partner, String address) {
                    return address.equals("friend")
                            ? Optional.empty()
                            : Optional.of(new Text(partner + " knows no " + address, "知りません"));
                }
            });
        }
    }

    private static final class Cards implements Adapter {

        @Override
        public List<Format<?>> formats() {
            return List.of(CARDS);
        }

        @Override
        public List<Translation<?, ?>> translations() {
            return List.of(new Translation<>(LETTERS, CARDS, (it, _) -> new Mapped<>(it, List.of())));
        }
    }
}
