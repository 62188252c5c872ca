package musubi.adapters.energy.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundles;

/**
 * Publishes at a broker that is not ours, with QoS 1 and without retaining. It speaks 3.1.1, which every broker knows. Connects when
 * there is something to say, and again after it was cut off.
 */
public final class ExternalBrokerClient implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;
    private static final int AT_ONCE = 500;

    /** What is to be said where. */
    public record Said(String topic, byte[] payload) {}

    private final MqttProperties properties;
    private final SslBundles bundles;
    private @Nullable Mqtt3AsyncClient client;

    ExternalBrokerClient(MqttProperties properties, SslBundles bundles) {
        this.properties = properties;
        this.bundles = bundles;
    }

    /** Whether the city has named such a broker. */
    public boolean isWanted() {
        return properties.enabled() && properties.external() != null;
    }

    /** Returns when the broker has confirmed all of it. Throws where it does not; then some of it may have been said. */
    public synchronized void publish(List<Said> all) {
        var connected = connected();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            var waiting = new ArrayList<CompletableFuture<?>>();
            for (var it : all.subList(from, Math.min(all.size(), from + AT_ONCE))) {
                waiting.add(connected
                        .publishWith()
                        .topic(it.topic())
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload(it.payload())
                        .send());
            }
            CompletableFuture.allOf(waiting.toArray(CompletableFuture<?>[]::new))
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
    }

    private Mqtt3AsyncClient connected() {
        var standing = client;
        if (standing != null && standing.getState().isConnected()) {
            return standing;
        }
        var made = made();
        made.connect().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        client = made;
        return made;
    }

    private Mqtt3AsyncClient made() {
        var at = Objects.requireNonNull(properties.external(), "musubi.energy.mqtt.external.uri");
        var builder = MqttClient.builder()
                .useMqttVersion3()
                .identifier("musubi-" + UUID.randomUUID())
                .serverHost(at.uri().getHost())
                .serverPort(at.port());
        if (at.secure()) {
            builder = builder.sslConfig(tls(at));
        }
        if (at.username() != null) {
            builder = builder.simpleAuth()
                    .username(at.username())
                    .password(password(at.passwordFile()))
                    .applySimpleAuth();
        }
        return builder.buildAsync();
    }

    /** Without a bundle those are trusted whom this Java platform trusts. */
    private MqttClientSslConfig tls(MqttProperties.External at) {
        var tls = MqttClientSslConfig.builder();
        if (at.trustBundle() != null) {
            tls = tls.trustManagerFactory(
                    bundles.getBundle(at.trustBundle()).getManagers().getTrustManagerFactory());
        }
        return tls.build();
    }

    /** Read anew for each connection, so that it can be changed. */
    private static byte[] password(@Nullable Path file) {
        if (file == null) {
            return new byte[0];
        }
        try {
            return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("musubi.energy.mqtt.external.password-file cannot be read", e);
        }
    }

    @Override
    public synchronized void close() {
        if (client != null && client.getState().isConnected()) {
            client.disconnect().join();
        }
    }
}
