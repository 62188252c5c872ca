package musubi.adapters.health.hl7v2.mllp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MllpFramingTest {

    private final List<String> frames = new ArrayList<>();
    private final MllpFraming framing = new MllpFraming(
            10, (content, condition) -> frames.add(condition + " " + new String(content, StandardCharsets.US_ASCII)));

    @Test
    void framesFollowEachOtherWithOrWithoutLineEndsBetween() {
        receive("\u000bA\u001c\r\u000bB\u001c\r\r\n\u000bC\u001c\r");

        assertThat(frames).containsExactly("WHOLE A", "WHOLE B", "WHOLE C");
    }

    @Test
    void aFrameThatNeverEndsIsTruncated() {
        receive("\u000bMSH|half");
        framing.end();

        assertThat(frames).containsExactly("TRUNCATED MSH|half");
    }

    @Test
    void anotherFrameBeforeTheEndMakesTheFirstTruncated() {
        receive("\u000bhalf\u000bwhole\u001c\r");

        assertThat(frames).containsExactly("TRUNCATED half", "WHOLE whole");
    }

    @Test
    void aFrameOverTheLimitIsReadToItsEndAndTheNextOneIsWhole() {
        receive("\u000b" + "x".repeat(11) + "tail\u001c\r\u000bok\u001c\r");

        assertThat(frames).containsExactly("OVERSIZED " + "x".repeat(10), "WHOLE ok");
    }

    @Test
    void aFrameOfExactlyTheLimitIsWhole() {
        receive("\u000b" + "x".repeat(10) + "\u001c\r");

        assertThat(frames).containsExactly("WHOLE " + "x".repeat(10));
    }

    @Test
    void bytesOutsideOfFramesAreSeen() {
        receive("MSH|raw\u001c\r");
        receive("GET /\r\n");
        framing.end();

        assertThat(frames).containsExactly("UNFRAMED MSH|raw", "UNFRAMED GET /\r\n");
    }

    @Test
    void anEndBlockWithoutCarriageReturnEndsTheFrameWhenNothingFollows() {
        receive("\u000bA\u001cB\u001c");
        framing.end();

        assertThat(frames).containsExactly("WHOLE A\u001cB");
    }

    @Test
    void nothingSentIsNoFrame() {
        framing.end();

        assertThat(frames).isEmpty();
        assertThat(framing.isOpen()).isFalse();
    }

    private void receive(String bytes) {
        for (var b : bytes.getBytes(StandardCharsets.US_ASCII)) {
            framing.next(b);
        }
    }
}
