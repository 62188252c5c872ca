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

    private static final int STEP = 1 << 20;

    private final long limit;
    private final FrameRoom room;
    private final BiConsumer<byte[], Condition> frames;

    private @Nullable ByteArrayOutputStream content;
    private Condition condition = Condition.WHOLE;
    private boolean afterEnd;
    private long taken;

    /**
     * @param limit the most bytes of a frame's content
     * @param room of which each frame takes its weight; whoever gets the frame gives it back
     */
    MllpFraming(long limit, FrameRoom room, BiConsumer<byte[], Condition> frames) {
        this.limit = limit;
        this.room = room;
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
        if (isCutShort()) {
            return;
        }
        if (open.size() >= limit) {
            cutShort(open, Condition.OVERSIZED);
        } else if (open.size() >= FrameRoom.SMALL && open.size() >= taken && !grow(open.size())) {
            cutShort(open, Condition.CROWDED);
        } else {
            open.write(b);
        }
    }

    private boolean isCutShort() {
        return condition == Condition.OVERSIZED || condition == Condition.CROWDED;
    }

    private boolean grow(int size) {
        var more = size - taken + STEP;
        if (!room.take(more)) {
            return false;
        }
        taken += more;
        return true;
    }

    private void cutShort(ByteArrayOutputStream open, Condition why) {
        condition = why;
        var beginning = new ByteArrayOutputStream();
        beginning.write(open.toByteArray(), 0, Math.min(open.size(), KEPT_OF_OVERSIZED));
        content = beginning;
        room.give(taken);
        taken = 0;
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
        room.give(taken - FrameRoom.weight(bytes.length));
        taken = 0;
        frames.accept(bytes, ends);
    }
}
