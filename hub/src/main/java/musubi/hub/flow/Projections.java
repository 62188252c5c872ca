package musubi.hub.flow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import musubi.hub.adapter.Projection;
import musubi.hub.journal.NotificationStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Keeps the node-local states up to date: each refreshes on a thread of its own, at start and when it is woken. */
public final class Projections implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);

    private final Map<Projection, Changes> signals;
    private final NotificationStore notifications;
    private volatile boolean running;

    Projections(List<Projection> projections, NotificationStore notifications) {
        this.signals = projections.stream().collect(Collectors.toMap(it -> it, _ -> new Changes()));
        this.notifications = notifications;
    }

    @Override
    public void start() {
        running = true;
        signals.forEach((projection, changes) ->
                Thread.ofVirtual().name("hub.projection." + projection.name()).start(() -> keep(projection, changes)));
        if (!signals.isEmpty()) {
            Thread.ofVirtual().name("hub.notifications").start(this::hear);
        }
    }

    @Override
    public void stop() {
        running = false;
        signals.values().forEach(Changes::anything);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    public List<Projection> list() {
        return List.copyOf(signals.keySet());
    }

    private void keep(Projection projection, Changes changes) {
        while (running) {
            try {
                projection.refresh(changes.take());
                changes.await(projection.every());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("The projection of {} could not be refreshed and will be tried again", projection.name(), e);
                changes.anything();
                pause();
            }
        }
    }

    private void hear() {
        var channels = signals.keySet().stream().map(Projection::channel).collect(Collectors.toSet());
        while (running) {
            try {
                notifications.listen(channels, this::wake, () -> running);
            } catch (DataAccessException e) {
                LOG.warn("Cannot hear notifications and will try again: {}", e.getMessage());
                pause();
                signals.values().forEach(Changes::anything);
            }
        }
    }

    private void wake(String channel, String key) {
        signals.forEach((projection, changes) -> {
            if (projection.channel().equals(channel)) {
                changes.add(key);
            }
        });
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
