package musubi.hub.journal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import musubi.hub.message.NoLongerKept;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Bodies that do not stand in the row of their message, in parts of 1 MB, so that no large body is ever whole in memory: those
 * that are too large for it, and those that are kept for a shorter time than it.
 */
public final class PayloadStore {

    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;

    public PayloadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where bodies stand that are kept for so many days; null: as long as all that say nothing else. */
    public static String table(@Nullable Integer days) {
        return days == null ? "payload" : "payload_" + days + "d";
    }

    void insert(UUID messageId, Payload payload, @Nullable Integer days) {
        var insert = "INSERT INTO hub.%s (message_id, part, bytes) VALUES (?, ?, ?)".formatted(table(days));
        try (var in = payload.open()) {
            var number = 0;
            for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                jdbc.sql(insert).params(messageId, number++, part).update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the spooled body of " + messageId, e);
        }
    }

    /** Opening it is {@link NoLongerKept} when its day was dropped. */
    Payload at(UUID messageId, long size, byte[] sha256, @Nullable Integer days) {
        var parts = (size + PART - 1) / PART;
        return Payload.at(
                () -> parts == 0
                        ? InputStream.nullInputStream()
                        : new SequenceInputStream(new Parts(messageId, parts, table(days))),
                size,
                sha256);
    }

    /** Reads a part only when the one before is used up. */
    private final class Parts implements Enumeration<InputStream> {

        private final UUID messageId;
        private final long count;
        private final String select;
        private int next;

        Parts(UUID messageId, long count, String table) {
            this.messageId = messageId;
            this.count = count;
            this.select = "SELECT bytes FROM hub.%s WHERE message_id = ? AND part = ?".formatted(table);
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
            return new ByteArrayInputStream(jdbc.sql(select)
                    .params(messageId, next++)
                    .query(byte[].class)
                    .optional()
                    .orElseThrow(NoLongerKept::new));
        }
    }
}
