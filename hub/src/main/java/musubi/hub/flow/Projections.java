package musubi.hub.flow;

import java.time.Duration;
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
    private static final Duration WITHOUT_WAKE = Duration.ofMinutes(5);

    private final Map<Projection, Signal> signals;
    private final NotificationStore notifications;
    private volatile boolean running;

    Projections(List<Projection> projections, NotificationStore notifications) {
        this.signals = projections.stream().collect(Collectors.toMap(it -> it, _ -> new Signal()));
        this.notifications = notifications;
    }

    @Override
    public void start() {
        running = true;
        signals.forEach((projection, signal) -> Thread.ofVirtual()
                .name("hub.projection." + projection.channel())
                .start(() -> keep(projection, signal)));
        if (!signals.isEmpty()) {
            Thread.ofVirtual().name("hub.notifications").start(this::hear);
        }
    }

    @Override
    public void stop() {
        running = false;
        signals.values().forEach(Signal::give);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    public List<Projection> list() {
        return List.copyOf(signals.keySet());
    }

    private void keep(Projection projection, Signal signal) {
        while (running) {
            try {
                projection.refresh();
                signal.await(WITHOUT_WAKE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error(
                        "The projection of {} could not be refreshed and will be tried again", projection.channel(), e);
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
                signals.values().forEach(Signal::give);
            }
        }
    }

    private void wake(String channel) {
        signals.forEach((projection, signal) -> {
            if (projection.channel().equals(channel)) {
                signal.give();
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
