package musubi.adapters.energy.openadr;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import musubi.adapters.energy.mqtt.Hearing;
import musubi.adapters.energy.openadr.receipt.Receipt;
import musubi.adapters.energy.openadr.receipt.Receipts;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;

/**
 * What a client of the broker hears. On the topics lies the number of a change; what of it a client gets is written when the
 * publish leaves for it, and for nobody else.
 */
final class TopicHearing implements Hearing {

    /** Changes that may be on their way at once; who is so slow that it missed some reads the objects anew. */
    private static final int MOST = 10_000;

    private final Map<Long, Told> told = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Told> eldest) {
            return size() > MOST;
        }
    };

    private final Receipts receipts;

    /** @param receipts are told which VEN was sent which event */
    TopicHearing(Receipts receipts) {
        this.receipts = receipts;
    }

    /** What is to be published in the change's place. */
    byte[] put(long seq, Told it) {
        synchronized (told) {
            told.put(seq, it);
        }
        return ByteBuffer.allocate(Long.BYTES).putLong(seq).array();
    }

    /** Whether this node has told it already. */
    boolean has(long seq) {
        synchronized (told) {
            return told.containsKey(seq);
        }
    }

    @Override
    public Optional<byte[]> heard(Party client, String topic, byte[] payload) {
        var it = payload.length == Long.BYTES ? find(ByteBuffer.wrap(payload).getLong()) : null;
        if (it == null || it.noun().readScopes().stream().noneMatch(client::hasScope)) {
            return Optional.empty();
        }
        var viewer = Viewer.of(client);
        var heard = it.heard(viewer, topic);
        if (heard.isPresent() && viewer instanceof Viewer.Ven(var ven)) {
            it.event().ifPresent(event -> receipts.note(Receipt.Way.MQTT, ven, event.id(), event.version()));
        }
        return heard;
    }

    private @Nullable Told find(long seq) {
        synchronized (told) {
            return told.get(seq);
        }
    }
}
