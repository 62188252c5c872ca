package musubi.conformance.energy;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A client of the broker that writes down what it hears. */
final class Listener implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TO_START = Duration.ofMinutes(3);

    /** One notification. */
    record Heard(String topic, JsonNode notification) {

        String id() {
            return notification.at("/object/id").asText();
        }
    }

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Mqtt5BlockingClient client;

    private Listener(Mqtt5BlockingClient client) {
        this.client = client;
    }

    /**
     * Connects when the broker takes connections, which it does a while after the rest of the hub.
     *
     * @param tls null: without
     */
    static Listener connect(int port, @Nullable MqttClientSslConfig tls, Vtn vtn) {
        var builder = Mqtt5Client.builder()
                .serverHost("localhost")
                .serverPort(port)
                .identifier(UUID.randomUUID().toString())
                .simpleAuth()
                .username(vtn.client())
                .password(vtn.token().getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth();
        var listener = new Listener((tls == null ? builder : builder.sslConfig(tls)).buildBlocking());
        await().atMost(TO_START)
                .ignoreExceptionsMatching(it -> !(it instanceof Mqtt5ConnAckException))
                .until(() -> {
                    listener.client.connect();
                    return true;
                });
        return listener;
    }

    Listener to(String topics) {
        client.toAsync()
                .subscribeWith()
                .topicFilter(topics)
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(this::note)
                .send()
                .join();
        return this;
    }

    private void note(Mqtt5Publish publish) {
        try {
            heard.add(new Heard(publish.getTopic().toString(), JSON.readTree(publish.getPayloadAsBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException("a notification is JSON", e);
        }
    }

    List<Heard> heard() {
        return heard;
    }

    /** Ids of objects that it heard of, each once, in order. */
    List<String> ids() {
        return heard.stream().map(Heard::id).distinct().toList();
    }

    List<String> topics(String id) {
        return heard.stream().filter(it -> it.id().equals(id)).map(Heard::topic).toList();
    }

    @Override
    public void close() {
        if (client.getState().isConnected()) {
            client.disconnect();
        }
    }
}
