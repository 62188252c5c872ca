package musubi.adapters.health.hl7v2.mllp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MllpFramingTest {

    private final List<String> frames = new ArrayList<>();
    private final MllpFraming framing = new MllpFraming(
            10,
            new FrameRoom(0),
            (content, condition) -> frames.add(condition + " " + new String(content, StandardCharsets.US_ASCII)));

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
    void whatFindsNoRoomBesideOtherLargeFramesIsReadToItsEndAndFindsItLater() {
        var room = new FrameRoom(2 << 20);
        var first = new MllpFraming(16 << 20, room, this::note);
        var second = new MllpFraming(16 << 20, room, this::note);
        var large = ("\u000b" + "x".repeat(1_200_000)).getBytes(StandardCharsets.US_ASCII);
        var end = "\u001c\r".getBytes(StandardCharsets.US_ASCII);

        receive(first, large);
        receive(second, large);
        receive(second, end);
        receive(first, end);
        assertThat(frames).containsExactly("CROWDED 65536", "WHOLE 1200000");

        receive(second, large);
        receive(second, end);
        assertThat(frames.getLast()).isEqualTo("CROWDED 65536"); // the first is not answered yet

        room.give(FrameRoom.weight(1_200_000));
        receive(second, large);
        receive(second, end);
        assertThat(frames.getLast()).isEqualTo("WHOLE 1200000");
    }

    private void note(byte[] content, MllpFrame.Condition condition) {
        frames.add(condition + " " + content.length);
    }

    private static void receive(MllpFraming framing, byte[] bytes) {
        for (var b : bytes) {
            framing.next(b);
        }
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
