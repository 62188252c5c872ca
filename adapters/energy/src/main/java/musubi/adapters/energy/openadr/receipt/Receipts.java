package musubi.adapters.energy.openadr.receipt;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import musubi.adapters.energy.openadr.receipt.Receipt.Way;
import musubi.hub.gate.Grant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Notes who got which version of an event, and by which way. Thousands of VENs poll: what is noted already costs two look-ups in
 * memory, what is new is written behind the answer, many at once. What is lost by a crash is noted again at the next poll.
 */
public final class Receipts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

    /** Receipts that a node remembers as noted: some 60 MB. Beyond that it forgets all, and notes again what it sees again. */
    private static final int REMEMBERED = 500_000;

    private static final int WAITING = 100_000;
    private static final int AT_ONCE = 1_000;

    private final ReceiptStore store;
    private final Clock clock;
    private final BlockingQueue<Note> queue = new ArrayBlockingQueue<>(WAITING);
    private final Map<Way, Map<String, Map<String, Instant>>> noted = new EnumMap<>(Way.class);
    private final AtomicInteger remembered = new AtomicInteger();
    private final Thread writer;

    Receipts(ReceiptStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        for (var way : Way.values()) {
            noted.put(way, new ConcurrentHashMap<>());
        }
        this.writer = Thread.ofVirtual().name("openadr-receipts").unstarted(this::write);
    }

    void start() {
        writer.start();
    }

    /** A VEN got an event by way of a poll or a topic. */
    public void note(Way way, String client, String event, Instant version) {
        var ofClient = Objects.requireNonNull(noted.get(way)).computeIfAbsent(client, _ -> new ConcurrentHashMap<>());
        if (version.equals(ofClient.get(event))) {
            return;
        }
        if (queue.offer(new Note(event, client, null, way, version, clock.instant()))
                && ofClient.put(event, version) == null
                && remembered.incrementAndGet() > REMEMBERED) {
            forget();
        }
    }

    /** The endpoint of a subscription took a notification of an event. */
    public void delivered(String subscription, String event, Instant version) {
        if (!queue.offer(new Note(event, null, subscription, Way.WEBHOOK, version, clock.instant()))) {
            LOG.warn("That a webhook was taken is not noted: {} others wait", WAITING);
        }
    }

    /** How these clients got the event, as far as it is known, by client. */
    public Map<String, List<Receipt>> list(Grant grant, String event, Collection<String> clients) {
        return store.list(grant, event, clients);
    }

    /** Writes what waits. */
    @Override
    public void close() throws InterruptedException {
        writer.interrupt();
        writer.join();
    }

    private void write() {
        try {
            while (true) {
                var notes = new ArrayList<Note>();
                notes.add(queue.take());
                queue.drainTo(notes, AT_ONCE);
                insert(notes);
            }
        } catch (InterruptedException _) {
            var last = new ArrayList<Note>();
            queue.drainTo(last);
            if (!last.isEmpty()) {
                insert(last);
            }
        }
    }

    private void insert(List<Note> notes) {
        try {
            store.insert(notes);
        } catch (DataAccessException e) {
            LOG.warn("{} receipts of events could not be noted; polls are noted at the next", notes.size(), e);
            forget();
        }
    }

    private void forget() {
        noted.values().forEach(Map::clear);
        remembered.set(0);
    }
}
