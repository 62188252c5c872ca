package musubi.hub.flow;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import musubi.hub.journal.Journal;
import musubi.hub.journal.LaneStore.Lane;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Finds lanes with due work and lets each be worked off, many at once, never more of one queue than it may have. */
public final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /** At most a hundred looks a second, however many messages come. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    /** What a delivery to a store may still take when the hub stops. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** One may come late, and another be lost. */
    private static final int BEATS_IN_A_LEASE = 4;

    private final Journal journal;
    private final CamelContext camel;
    private final RelayProperties properties;
    private final Heartbeat heartbeat;
    private final LaneWork work;
    private final Signal signal;
    private final Set<Lane> running = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<String, Semaphore> queues = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean started;

    Relay(Journal journal, RelayProperties properties, ProducerTemplate camel, HandOver handOver, Signal signal) {
        this.journal = journal;
        this.camel = camel.getCamelContext();
        this.properties = properties;
        this.heartbeat = new Heartbeat(
                journal.lanes()::renew, journal.lanes().holds().dividedBy(BEATS_IN_A_LEASE), System::nanoTime);
        this.work = new LaneWork(journal, handOver, heartbeat, camel);
        this.signal = signal;
    }

    @Override
    public void start() {
        started = true;
        Thread.ofVirtual().name("hub.relay").start(this::run);
        heartbeat.start();
    }

    @Override
    public void stop() {
        started = false;
        work.stop();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow(); // a slow receiver is not waited for: it will be sent the same again
            }
            if (!threads.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Deliveries were still running at the end; their leases run out by themselves");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            heartbeat.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** Last to start and first to stop: deliveries need all of the rest. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void run() {
        var reclaimed = false;
        while (started) {
            try {
                if (!camel.isStarted()) {
                    TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
                    continue;
                }
                if (!reclaimed) {
                    journal.lanes().reclaim();
                    reclaimed = true;
                }
                journal.lanes().ready().forEach(this::begin);
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
                signal.await(properties.poll());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("The relay cannot look for work and will try again: {}", e.getMessage());
                pause();
            }
        }
    }

    private void begin(Lane lane) {
        var slots = queues.computeIfAbsent(lane.queue(), _ -> new Semaphore(lanesAtOnce(lane)));
        if (!running.contains(lane) && slots.tryAcquire()) {
            running.add(lane);
            threads.execute(() -> {
                try {
                    work.turn(lane);
                } catch (RuntimeException e) {
                    LOG.warn("Work on {} broke off and will be tried again: {}", lane, e.getMessage());
                    pause();
                } finally {
                    running.remove(lane);
                    slots.release();
                    signal.give();
                }
            });
        }
    }

    private int lanesAtOnce(Lane lane) {
        return lane.leadsToStore() ? properties.lanesPerStore() : properties.lanesPerQueue();
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(properties.poll().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
