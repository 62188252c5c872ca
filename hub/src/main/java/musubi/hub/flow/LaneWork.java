package musubi.hub.flow;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import musubi.hub.journal.Due;
import musubi.hub.journal.Journal;
import musubi.hub.journal.LaneStore.Lane;
import musubi.hub.journal.Lease;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on one lane, in order, under its lease, for a turn; then the lane whose work is oldest comes next. What must wait
 * holds back its own order key and nothing else.
 */
final class LaneWork {

    private static final Logger LOG = LoggerFactory.getLogger(LaneWork.class);
    private static final int BATCH = 100;
    private static final Duration TURN = Duration.ofSeconds(1);

    private final Journal journal;
    private final HandOver handOver;
    private final Heartbeat heartbeat;
    private final ProducerTemplate camel;
    private volatile boolean stopped;

    LaneWork(Journal journal, HandOver handOver, Heartbeat heartbeat, ProducerTemplate camel) {
        this.journal = journal;
        this.handOver = handOver;
        this.heartbeat = heartbeat;
        this.camel = camel;
    }

    void stop() {
        stopped = true;
    }

    void turn(Lane lane) {
        var held = journal.lanes().lease(lane);
        if (held.isEmpty()) {
            return;
        }
        var lease = held.get();
        try (var _ = heartbeat.hold(lease)) {
            work(lease);
        }
        journal.lanes().release(lease);
    }

    private void work(Lease lease) {
        var end = System.nanoTime() + TURN.toNanos();
        var batch = journal.dues().batch(lease, BATCH);
        while (!batch.isEmpty() && through(batch, lease, end)) {
            batch = journal.dues().batch(lease, BATCH);
        }
    }

    /** @return whether to go on with the lane */
    private boolean through(List<Due> batch, Lease lease, long end) {
        var waiting = new HashSet<String>();
        for (var due : batch) {
            if (stopped || System.nanoTime() > end) {
                return false;
            }
            if (!waiting.contains(due.orderKey()) && !deliver(due, lease)) {
                waiting.add(due.orderKey());
                if (journal.lanes().rests(due.queue())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** @return whether later messages of the same order key may follow */
    private boolean deliver(Due due, Lease lease) {
        var delivery = new Delivery(due, lease);
        var exchange = camel.send(Spine.DELIVER, it -> it.getMessage().setBody(delivery));
        delivery.release();
        if (exchange.getException() != null) {
            LOG.warn(
                    "Delivery {} broke off: {}",
                    due.deliveryId(),
                    exchange.getException().getMessage());
            return false;
        }
        if (delivery.willBeTriedAgain()) {
            return false;
        }
        handOver.ended(due.messageId());
        return true;
    }
}
