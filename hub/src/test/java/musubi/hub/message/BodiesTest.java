package musubi.hub.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How much a message weighs while it is read depends on whether its codec holds it as a whole. */
class BodiesTest {

    private static final long MEGABYTE = 1 << 20;

    @Test
    void whatIsHeldInMemoryWeighsAsMuchAsItIsLong() {
        assertThat(Bodies.IN_MEMORY.weight(7)).isEqualTo(7);
        assertThat(Bodies.IN_MEMORY.weight(16 * MEGABYTE)).isEqualTo(16 * MEGABYTE);
    }

    @Test
    void whatIsReadThroughWeighsAMegabyteAtMost() {
        var streamed = Bodies.streamed(256 * MEGABYTE);

        assertThat(streamed.largest()).isEqualTo(256 * MEGABYTE);
        assertThat(streamed.weight(7)).isEqualTo(7);
        assertThat(streamed.weight(MEGABYTE)).isEqualTo(MEGABYTE);
        assertThat(streamed.weight(200 * MEGABYTE)).isEqualTo(MEGABYTE);
    }

    @Test
    void aFormatOfNoBytesIsNone() {
        assertThatThrownBy(() -> Bodies.streamed(0)).hasMessageContaining("at least one byte");
    }

    @Test
    void aFormatThatSaysNothingOfItsBodiesIsHeldInMemory() {
        assertThat(Sample.texts(Sample.LETTER).bodies()).isEqualTo(Bodies.IN_MEMORY);
    }
}
