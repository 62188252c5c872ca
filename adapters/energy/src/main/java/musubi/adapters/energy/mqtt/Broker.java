package musubi.adapters.energy.mqtt;

import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import com.hivemq.extension.sdk.api.packets.disconnect.DisconnectReasonCode;
import com.hivemq.extension.sdk.api.packets.general.Qos;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.builder.Builders;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The broker of this node. Starts and stops with the hub, and is in nobody's way. */
public final class Broker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final String NAME = "musubi";
    private static final int FIRST = 1000;

    private final Supplier<EmbeddedHiveMQ> brokers;
    private final Sessions sessions;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("energy.mqtt-sessions").factory());
    private @Nullable EmbeddedHiveMQ broker;
    private final boolean enabled;
    private volatile boolean wanted;
    private volatile boolean serving;

    Broker(MqttProperties properties, BrokerFolder folder, Runnable prepare, Sessions sessions, Hearing hearing) {
        this.sessions = sessions;
        this.brokers = () -> {
            prepare.run();
            return EmbeddedHiveMQ.builder()
                    .withConfigurationFolder(folder.configuration())
                    .withDataFolder(folder.data())
                    .withExtensionsFolder(folder.extensions())
                    .withEmbeddedExtension(extension(new ClientChecks(sessions, hearing), sessions))
                    .withoutLoggingBootstrap()
                    .build();
        };
        this.enabled = properties.ours();
    }

    private static EmbeddedExtension extension(ClientChecks checks, Sessions sessions) {
        return EmbeddedExtension.builder()
                .withId(NAME)
                .withName(NAME)
                .withVersion("1")
                .withPriority(0)
                .withStartPriority(FIRST)
                .withExtensionMain(new BrokerExtension(checks, sessions))
                .build();
    }

    @Override
    public void start() {
        wanted = enabled;
        if (enabled) {
            Thread.ofPlatform().name("energy.mqtt-start").daemon().start(this::begin);
        }
    }

    private synchronized void begin() {
        if (!wanted) {
            return;
        }
        try {
            var made = brokers.get();
            broker = made;
            made.start().join();
            serving = true;
            looks.scheduleWithFixedDelay(
                    this::endOver, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
            LOG.info("The broker takes connections");
        } catch (RuntimeException e) {
            LOG.error("The broker cannot start; the rest of the hub goes on without it", e);
        }
    }

    private void endOver() {
        for (var identifier : sessions.ended()) {
            Services.clientService()
                    .disconnectClient(identifier, true, DisconnectReasonCode.NOT_AUTHORIZED, "The token has ended");
        }
    }

    /** Whether clients can connect now. */
    public boolean serves() {
        return serving;
    }

    /** Which clients are connected now. */
    public Set<String> connected() {
        return sessions.clients();
    }

    /**
     * Tells whoever has subscribed to the topic and may hear it, at least once. Before the broker serves, nobody listens.
     *
     * @return done when it is on its way
     */
    public CompletableFuture<Void> publish(String topic, byte[] payload) {
        return serving
                ? Services.publishService()
                        .publish(Builders.publish()
                                .topic(topic)
                                .qos(Qos.AT_LEAST_ONCE)
                                .payload(ByteBuffer.wrap(payload))
                                .build())
                : CompletableFuture.completedFuture(null);
    }

    @Override
    public void stop() {
        wanted = false;
        serving = false;
        looks.shutdownNow();
        synchronized (this) {
            if (broker != null) {
                broker.stop().join();
                broker = null;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return wanted;
    }
}
