package musubi.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import musubi.hub.HubContext;
import musubi.hub.message.NoLongerKept;
import musubi.hub.message.Payload;
import musubi.hub.message.TimeOrderedIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A large body lies in parts, and comes back as it was. */
class PayloadStoreTest extends HubContext {

    private static final int PART = 1 << 20;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private PayloadStore payloads() {
        return new PayloadStore(jdbc);
    }

    @ParameterizedTest
    @ValueSource(ints = {PART + 1, 2 * PART - 1, 2 * PART, 2 * PART + 1, 5 * PART})
    void itComesBackByteByByte(int size) throws IOException {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        var body = Payload.of(bytes);
        var id = id();

        payloads().insert(id, body, null);
        var kept = payloads().at(id, size, body.sha256(), null);

        assertThat(kept.bytes()).isEqualTo(bytes);
        assertThat(kept.isInMemory()).isFalse();
        try (var again = kept.open()) {
            assertThat(again.readNBytes(3)).as("it can be opened again").containsExactly(bytes[0], bytes[1], bytes[2]);
        }
        assertThat(parts(id)).isEqualTo((size + PART - 1) / PART);
    }

    @Test
    void aBodyOfWhichAPartIsGoneIsNotTakenForAShorterOne() {
        var id = id();
        payloads().insert(id, Payload.of(new byte[3 * PART]), null);
        jdbc.sql("DELETE FROM hub.payload WHERE message_id = ? AND part = 1")
                .param(id)
                .update();

        assertThatThrownBy(() -> payloads().at(id, 3 * PART, new byte[32], null).bytes())
                .isInstanceOf(NoLongerKept.class);
    }

    @Test
    void aSpoolThatIsGoneIsToldAndLeavesNoHalf() {
        var id = id();
        var gone = Payload.at(
                () -> new java.io.SequenceInputStream(
                        new ByteArrayInputStream(new byte[PART]), new java.io.InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("the disk is broken");
                            }
                        }),
                2 * PART,
                new byte[32]);

        assertThatThrownBy(() -> payloads().insert(id, gone, null)).hasMessageContaining(id.toString());
    }

    private int parts(UUID id) {
        return jdbc.sql("SELECT count(*) FROM hub.payload WHERE message_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private UUID id() {
        return new TimeOrderedIds(clock, new Random()).get();
    }
}
