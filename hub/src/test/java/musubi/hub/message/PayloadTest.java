package musubi.hub.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Bytes stay as they were received, wherever they lie. */
class PayloadTest {

    /** Of the text "abc" (FIPS 180-2, appendix B.1). */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void itsHashIsThatOfItsBytes() {
        var payload = Payload.of("abc".getBytes(StandardCharsets.US_ASCII));

        assertThat(payload.sha256Hex()).isEqualTo(ABC);
        assertThat(payload.size()).isEqualTo(3);
        assertThat(payload.isInMemory()).isTrue();
    }

    @Test
    void nobodyChangesItFromOutside() {
        var bytes = "abc".getBytes(StandardCharsets.US_ASCII);
        var payload = Payload.of(bytes);
        bytes[0] = 'x';
        payload.bytes()[1] = 'x';
        payload.sha256()[0] = 0;

        assertThat(payload.bytes()).asString().isEqualTo("abc");
        assertThat(payload.sha256Hex()).isEqualTo(ABC);
    }

    @Test
    void aMegabyteStandsInTheRowAndAByteMoreDoesNot() {
        assertThat(Payload.of(new byte[1 << 20]).isInline()).isTrue();
        assertThat(Payload.of(new byte[(1 << 20) + 1]).isInline()).isFalse();
        assertThat(Payload.of(new byte[0]).isInline()).isTrue();
    }

    @Test
    void whatLiesElsewhereIsOpenedAnewEachTimeAndFromTheFirstByte() throws IOException {
        var opened = new AtomicInteger();
        var payload = Payload.at(
                () -> {
                    opened.incrementAndGet();
                    return new ByteArrayInputStream(new byte[] {1, 2, 3});
                },
                3,
                new byte[32]);

        try (var first = payload.open()) {
            assertThat(first.read()).isEqualTo(1);
        }
        assertThat(payload.bytes()).containsExactly(1, 2, 3);
        assertThat(opened).hasValue(2);
        assertThat(payload.isInMemory()).isFalse();
    }

    @Test
    void whatIsGoneOrBreaksOffIsNamedByItsHash() {
        var gone = Payload.at(
                () -> {
                    throw new IOException("no such file");
                },
                1,
                new byte[32]);
        var broken = Payload.at(
                () -> new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is broken");
                    }
                },
                1,
                new byte[32]);

        assertThatThrownBy(gone::open)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot open the payload " + "0".repeat(64));
        assertThatThrownBy(broken::bytes).hasMessage("cannot read the payload " + "0".repeat(64));
    }
}
