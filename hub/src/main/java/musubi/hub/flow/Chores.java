package musubi.hub.flow;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import musubi.hub.adapter.Chore;
import musubi.hub.journal.ChoreStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Does what is to be done once in the city, when this node is the one that comes first. */
public final class Chores implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

    private final Supplier<List<Chore>> chores;
    private final ChoreStore store;
    private volatile List<Thread> threads = List.of();

    Chores(Supplier<List<Chore>> chores, ChoreStore store) {
        this.chores = chores;
        this.store = store;
    }

    @Override
    public void start() {
        threads = chores.get().stream()
                .map(chore ->
                        Thread.ofVirtual().name("hub.chore." + chore.name()).start(() -> keep(chore)))
                .toList();
    }

    @Override
    public void stop() {
        threads.forEach(Thread::interrupt);
        threads = List.of();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    /** Looks ten times as often as the work is due, so that the node which takes over is not late by more than a tenth. */
    private void keep(Chore chore) {
        var tenth = chore.every().dividedBy(10);
        var look = tenth.compareTo(LONGEST_LOOK) < 0 ? tenth : LONGEST_LOOK;
        try {
            while (true) {
                turn(chore);
                TimeUnit.MILLISECONDS.sleep(look.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn(Chore chore) {
        try {
            if (store.take(chore.name())) {
                work(chore);
            }
        } catch (DataAccessException e) {
            LOG.warn("The chore {} cannot be looked for and will be later: {}", chore.name(), e.getMessage());
        }
    }

    private void work(Chore chore) {
        var worker = Thread.currentThread();
        var heartbeat = Thread.ofVirtual().start(() -> hold(chore, worker));
        try {
            chore.work().run();
            store.end(chore.name(), chore.every(), null);
        } catch (RuntimeException failure) {
            LOG.error("The chore {} failed and will be tried again", chore.name(), failure);
            var wait = chore.every().compareTo(AFTER_A_FAILURE) < 0 ? chore.every() : AFTER_A_FAILURE;
            store.end(chore.name(), wait, failure.getClass().getSimpleName());
        } finally {
            heartbeat.interrupt();
        }
    }

    /** Renews the lease three times in its length; who lost it stops, since another node is at it. */
    private void hold(Chore chore, Thread worker) {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(ChoreStore.HOLDS.toMillis() / 3);
                if (!renewed(chore)) {
                    worker.interrupt();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the work has ended
        }
    }

    private boolean renewed(Chore chore) {
        try {
            return store.renew(chore.name());
        } catch (DataAccessException e) {
            LOG.warn("The lease of the chore {} could not be renewed: {}", chore.name(), e.getMessage());
            return true;
        }
    }
}
