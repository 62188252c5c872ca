package musubi.hub.journal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import musubi.hub.message.Payload;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bodies that are too large for a journal row, in parts of 1 MB, so that no body is ever whole in memory. */
public final class PayloadStore {

    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;

    public PayloadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID messageId, Payload payload) {
        try (var in = payload.open()) {
            var number = 0;
            for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                jdbc.sql("INSERT INTO hub.payload (message_id, part, bytes) VALUES (?, ?, ?)")
                        .params(messageId, number++, part)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the spooled body of " + messageId, e);
        }
    }

    Payload at(UUID messageId, long size, byte[] sha256) {
        return Payload.at(() -> new SequenceInputStream(new Parts(messageId, (size + PART - 1) / PART)), size, sha256);
    }

    /** Reads a part only when the one before is used up. */
    private final class Parts implements Enumeration<InputStream> {

        private final UUID messageId;
        private final long count;
        private int next;

        Parts(UUID messageId, long count) {
            this.messageId = messageId;
            this.count = count;
        }

        @Override
        public boolean hasMoreElements() {
            return next < count;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException("the body of " + messageId + " has " + count + " parts");
            }
            return new ByteArrayInputStream(jdbc.sql("SELECT bytes FROM hub.payload WHERE message_id = ? AND part = ?")
                    .params(messageId, next++)
                    .query(byte[].class)
                    .single());
        }
    }
}
