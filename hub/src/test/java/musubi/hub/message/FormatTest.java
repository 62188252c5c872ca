package musubi.hub.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A format's name, and the format as the key to what its messages hold. */
class FormatTest {

    private static final Format<String> LETTERS = Sample.texts(Sample.LETTER);

    @ParameterizedTest
    @ValueSource(strings = {"transit/gtfs/2026.1", "health/fhir/4.0.1", "energy/openadr-events/3.1.0", "meals/slip/1"})
    void aNameHasADomainAStandardAndAVersion(String name) {
        assertThat(new FormatId(name)).hasToString(name);
        assertThat(new FormatId(name).domain()).isEqualTo(name.split("/")[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gtfs",
                "transit/gtfs",
                "transit/gtfs/",
                "transit/gtfs/v1",
                "Transit/gtfs/1",
                "transit/GTFS/1",
                "transit//1",
                "transit/gtfs/1/2",
                " transit/gtfs/1",
                "transit/gtfs/1\n",
                "transit2/gtfs/1",
                "交通/gtfs/1"
            })
    void whatIsSpelledOtherwiseIsNone(String name) {
        assertThatThrownBy(() -> new FormatId(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected domain/standard/version");
    }

    @Test
    void aNameOfAHundredCharactersIsTheLongestAndALongerOneIsNotRepeatedWhole() {
        var hundred = "test/letter/1" + "0".repeat(87);
        assertThat(new FormatId(hundred).value()).hasSize(100);

        assertThatThrownBy(() -> new FormatId(hundred + "x".repeat(1_000_000)))
                .satisfies(it -> assertThat(String.valueOf(it.getMessage())).hasSizeLessThan(200));
    }

    @Test
    void theKeyOpensMessagesOfItsOwnFormat() {
        assertThat(LETTERS.typed(Sample.LETTER, "hello")).isEqualTo("hello");
        assertThatThrownBy(() -> LETTERS.typed(new FormatId("test/card/1.0"), "hello"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test/card/1.0")
                .hasMessageContaining("test/letter/1.0");
        assertThatThrownBy(() -> LETTERS.typed(Sample.LETTER, 4711)).isInstanceOf(ClassCastException.class);
    }

    @Test
    void whatACodecWouldSayOfDataItSaysOfTheirBytes() {
        assertThat(LETTERS.codec().review("hello").notices()).isEmpty();
        assertThat(LETTERS.codec().review("")).isInstanceOf(Codec.Unreadable.class);
    }

    @Test
    void whoCannotReadSaysWhy() {
        assertThatThrownBy(() -> new Codec.Unreadable<>(java.util.List.of())).hasMessageContaining("says why");
    }
}
