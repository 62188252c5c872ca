package musubi.adapters.energy.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import musubi.adapters.energy.mqtt.ExternalBrokerClient.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** What the hub says at a broker that is not its own. */
class ExternalBrokerClientTest {

    private static ExternalBrokerClient client(int port) {
        var external = new MqttProperties.External(URI.create("mqtt://127.0.0.1:" + port), "musubi", null, null);
        return new ExternalBrokerClient(
                new MqttProperties(true, "127.0.0.1", 0, 0, null, null, external), new DefaultSslBundleRegistry());
    }

    @Test
    void whatIsSaidIsThereInOrderWhenItReturnsAndAfterTheBrokerWasAway(@TempDir Path first, @TempDir Path second)
            throws Exception {
        var heard = new CopyOnWriteArrayList<String>();
        var broker = new ForeignBroker(first, 0);
        var port = broker.port();
        try (var client = client(port)) {
            listen(port, heard);
            client.publish(IntStream.range(0, 1200)
                    .mapToObj(it -> new Said(
                            "ven/kuji/events/create", String.valueOf(it).getBytes(UTF_8)))
                    .toList());
            await().untilAsserted(() -> assertThat(heard)
                    .isEqualTo(
                            IntStream.range(0, 1200).mapToObj(String::valueOf).toList()));

            broker.close();
            var more = List.of(new Said("ven/kuji/events/create", "more".getBytes(UTF_8)));
            assertThatThrownBy(() -> client.publish(more)).isInstanceOf(RuntimeException.class);

            broker = new ForeignBroker(second, port);
            listen(port, heard);
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
                client.publish(more);
                return true;
            });
            await().until(() -> heard.contains("more"));
        } finally {
            broker.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://broker.example.jp, , musubi.energy.mqtt.external.uri is",
        "mqtts:broker, , musubi.energy.mqtt.external.uri is",
        "mqtts://hub:secret@broker.example.jp, , musubi.energy.mqtt.external.uri holds a name",
        "mqtts://broker.example.jp, /run/secrets/mqtt, musubi.energy.mqtt.external.username is needed"
    })
    void whatIsNoBrokerKeepsTheHubFromStarting(URI uri, Path passwordFile, String sentence) {
        assertThatThrownBy(() -> new MqttProperties.External(uri, null, passwordFile, null))
                .hasMessageContaining(sentence)
                .hasMessageNotContaining(":secret");
    }

    private static void listen(int port, List<String> heard) {
        var client =
                Mqtt5Client.builder().serverHost("127.0.0.1").serverPort(port).buildBlocking();
        client.connect();
        client.toAsync()
                .subscribeWith()
                .topicFilter("#")
                .callback(it -> heard.add(new String(it.getPayloadAsBytes(), UTF_8)))
                .send()
                .join();
    }
}
