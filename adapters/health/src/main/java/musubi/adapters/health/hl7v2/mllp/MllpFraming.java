package musubi.adapters.health.hl7v2.mllp;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.BiConsumer;
import musubi.adapters.health.hl7v2.Mllp;
import musubi.adapters.health.hl7v2.mllp.MllpFrame.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Finds the frames in a stream of bytes, byte by byte, so that it does not matter how the network cuts it. Nothing is
 * thrown away unseen: what is no proper frame comes out as a broken one. Not for use by several threads.
 */
final class MllpFraming {

    /** Of a frame that is too large so much is kept, in bytes: enough for its header. */
    static final int KEPT_OF_OVERSIZED = 64 * 1024;

    private final long limit;
    private final BiConsumer<byte[], Condition> frames;

    private @Nullable ByteArrayOutputStream content;
    private Condition condition = Condition.WHOLE;
    private boolean afterEnd;

    /** @param limit the most bytes of a frame's content */
    MllpFraming(long limit, BiConsumer<byte[], Condition> frames) {
        this.limit = limit;
        this.frames = frames;
    }

    void next(byte b) {
        if (content == null) {
            outside(b);
        } else if (b == Mllp.START) {
            end();
            open(Condition.WHOLE);
        } else if (afterEnd) {
            afterEnd(content, b);
        } else if (b == Mllp.END) {
            afterEnd = true;
        } else {
            append(content, b);
        }
    }

    /** No more bytes will come, or none for too long. */
    void end() {
        if (content != null) {
            // some senders leave out the carriage return that follows the end block
            close(afterEnd || condition == Condition.UNFRAMED ? condition : Condition.TRUNCATED);
        }
    }

    boolean isOpen() {
        return content != null;
    }

    private void outside(byte b) {
        if (b == Mllp.START) {
            open(Condition.WHOLE);
        } else if (b != Mllp.CARRIAGE_RETURN && b != '\n' && b != ' ' && b != 0) {
            open(Condition.UNFRAMED);
            next(b);
        }
    }

    private void afterEnd(ByteArrayOutputStream open, byte b) {
        if (b == Mllp.CARRIAGE_RETURN) {
            close(condition);
        } else {
            // an end block alone ends nothing (Appendix C: the block ends with EB and CR)
            append(open, Mllp.END);
            afterEnd = false;
            next(b);
        }
    }

    private void append(ByteArrayOutputStream open, byte b) {
        if (condition != Condition.OVERSIZED && open.size() >= limit) {
            condition = Condition.OVERSIZED;
            var beginning = new ByteArrayOutputStream();
            beginning.write(open.toByteArray(), 0, Math.min(open.size(), KEPT_OF_OVERSIZED));
            content = beginning;
        } else if (condition != Condition.OVERSIZED) {
            open.write(b);
        }
    }

    private void open(Condition begins) {
        content = new ByteArrayOutputStream();
        condition = begins;
        afterEnd = false;
    }

    private void close(Condition ends) {
        var bytes = Optional.ofNullable(content)
                .map(ByteArrayOutputStream::toByteArray)
                .orElse(new byte[0]);
        content = null;
        afterEnd = false;
        frames.accept(bytes, ends);
    }
}
