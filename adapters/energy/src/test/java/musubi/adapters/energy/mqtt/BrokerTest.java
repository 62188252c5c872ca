package musubi.adapters.energy.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import musubi.hub.partner.Credentials.Proof;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A broker as the hub runs it, asked by clients of MQTT 5 and 3.1.1: each hears what is its own, and nobody speaks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokerTest {

    private static final Duration TO_START = Duration.ofMinutes(2);

    /** Tokens that count now, with their clients. */
    private final ConcurrentHashMap<String, String> tokens = new ConcurrentHashMap<>();

    private final int port = freePort();
    private Broker broker;

    BrokerTest(@TempDir Path folder) {
        var properties = new MqttProperties(true, "127.0.0.1", port, 0, null, null, null);
        var files = new BrokerFolder(folder);
        var sessions = new Sessions(
                it -> Optional.ofNullable(tokens.get(it)).map(client -> new Proof(client, Set.of(), it, null)),
                it -> Optional.ofNullable(tokens.get(String.valueOf(it.generation())))
                        .map(BrokerTest::party),
                Clock.systemUTC());
        this.broker =
                new Broker(properties, files, () -> files.write(properties, null, null), sessions, BrokerTest::own);
    }

    /** Of {@code vens/<client>/…} the client's own, and what is not of somebody is everybody's. */
    private static Optional<byte[]> own(Party client, String topic, byte[] payload) {
        return topic.startsWith("vens/") && !topic.startsWith("vens/" + client.client() + "/")
                ? Optional.empty()
                : Optional.of(payload);
    }

    private static Party party(String client) {
        return new Party("joban-energy", Set.of(), Set.of(), Set.of(), Purpose.SERVICE).by(client);
    }

    @BeforeAll
    void start() {
        tokens.put("a", "ven-a");
        tokens.put("b", "ven-b");
        broker.start();
        await().atMost(TO_START).until(broker::serves);
    }

    @AfterAll
    void stop() {
        broker.stop();
    }

    @Test
    void whoSubscribesToEverythingHearsOnlyWhatIsItsOwn() {
        var first = listening("ven-a", "a", "first");
        var second = listening("ven-b", "b", "second");

        tell("vens/ven-a/events/create", "for a");
        tell("vens/ven-b/events/create", "for b");
        tell("programs/create", "for all");

        await().untilAsserted(() -> {
            assertThat(first).containsExactly("for a", "for all");
            assertThat(second).containsExactly("for b", "for all");
        });
    }

    @Test
    void aClientOfTheOlderVersionHearsTheSame() {
        var heard = new CopyOnWriteArrayList<String>();
        var client = Mqtt3Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(port)
                .identifier("older")
                .simpleAuth()
                .username("ven-a")
                .password("a".getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking();
        client.connect();
        client.toAsync()
                .subscribeWith()
                .topicFilter("vens/+/events/older")
                .callback(it -> heard.add(new String(it.getPayloadAsBytes(), StandardCharsets.UTF_8)))
                .send()
                .join();

        tell("vens/ven-b/events/older", "for b");
        tell("vens/ven-a/events/older", "for a");

        await().untilAsserted(() -> assertThat(heard).containsExactly("for a"));
        client.disconnect();
    }

    @Test
    void nobodyComesInWithoutATokenOfHisOwn() {
        assertThatThrownBy(() -> client("ven-a", "unknown", "x").connect()).isInstanceOf(Mqtt5ConnAckException.class);
        assertThatThrownBy(() -> client("ven-b", "a", "x").connect()).isInstanceOf(Mqtt5ConnAckException.class);
        assertThatThrownBy(() -> Mqtt5Client.builder()
                        .serverHost("127.0.0.1")
                        .serverPort(port)
                        .buildBlocking()
                        .connect())
                .isInstanceOf(Mqtt5ConnAckException.class);
    }

    @Test
    void nobodyPublishes() {
        var client = client("ven-a", "a", "talker");
        client.connect();

        assertThatThrownBy(() -> client.publishWith()
                        .topic("programs/create")
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload("mine".getBytes(StandardCharsets.UTF_8))
                        .send())
                .isInstanceOf(Mqtt5PubAckException.class);
    }

    @Test
    void nobodyEndsTheConnectionOfAnotherByTakingItsName() {
        var mine = client("ven-a", "a", "the-same");
        mine.connect();
        var others = client("ven-b", "b", "the-same");
        others.connect();

        assertThat(mine.getState().isConnected()).isTrue();
        assertThat(others.getState().isConnected()).isTrue();
        mine.disconnect();
        others.disconnect();
    }

    @Test
    void aConnectionEndsWithItsToken() {
        tokens.put("short", "ven-a");
        var client = client("ven-a", "short", "short-lived");
        client.connect();
        tokens.remove("short");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(client.getState().isConnected()).isFalse());
    }

    @Test
    void aTokenThatHasEndedIsNobodys() {
        var now = Instant.parse("2027-01-01T00:00:00Z");
        Function<Instant, Sessions> at = time -> new Sessions(
                _ -> Optional.of(new Proof("ven-a", Set.of(), null, now)),
                _ -> Optional.of(party("ven-a")),
                Clock.fixed(time, ZoneOffset.UTC));

        assertThat(at.apply(now.minusSeconds(1)).begin("x", "ven-a", "t")).isTrue();
        assertThat(at.apply(now).begin("x", "ven-a", "t")).isFalse();
    }

    private List<String> listening(String name, String token, String identifier) {
        var heard = new CopyOnWriteArrayList<String>();
        var client = client(name, token, identifier);
        client.connect();
        client.toAsync()
                .subscribeWith()
                .topicFilter("#")
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(it -> heard.add(new String(it.getPayloadAsBytes(), StandardCharsets.UTF_8)))
                .send()
                .join();
        return heard;
    }

    private Mqtt5BlockingClient client(String name, String token, String identifier) {
        return Mqtt5Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(port)
                .identifier(identifier)
                .simpleAuth()
                .username(name)
                .password(token.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking();
    }

    private void tell(String topic, String what) {
        broker.publish(topic, what.getBytes(StandardCharsets.UTF_8)).join();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no port is free", e);
        }
    }
}
