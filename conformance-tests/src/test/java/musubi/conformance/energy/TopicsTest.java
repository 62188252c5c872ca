package musubi.conformance.energy;

import static musubi.conformance.energy.Vtn.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.MqttClientSslConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import musubi.conformance.Certificates;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever listens to everything hears what is its own, and what it hears of others' targets is nothing. */
@Claim(
        value =
                "By MQTT (5 and 3.1.1, TLS) a client hears of the objects that it sees, also where it subscribes to #, and of no"
                        + " target but its own",
        standard = "OpenADR 3.1.0",
        clause = "Definition, Notifications via Additional Protocols",
        deviation = "Nothing is queued for who is away, and nothing retained: it reads again when it connects")
class TopicsTest extends EnergyCity {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOPICS = "/notifiers/mqtt/topics";

    private final List<Listener> listeners = new ArrayList<>();
    private final String north = Partners.fresh("north");
    private final String south = Partners.fresh("south");
    private Vtn one = anybody();
    private Vtn sibling = anybody();
    private String ven = "";
    private String siblings = "";
    private String program = "";

    @BeforeEach
    void registerVens() {
        one = ven();
        sibling = sibling(one);
        ven = enrol(one, north);
        siblings = enrol(sibling, south);
        program = logic().made("/programs", Samples.program(Partners.fresh("program")))
                .path("id")
                .asText();
    }

    @AfterEach
    void hangUp() {
        listeners.forEach(Listener::close);
    }

    @Test
    void notifiersSayWhereTheBrokerIs() {
        var mqtt = one.read("/notifiers").path("MQTT");

        assertThat(mqtt.at("/URIS/0").asText()).startsWith("mqtts://").endsWith(":" + MQTT_TLS);
        assertThat(mqtt.path("serialization").asText()).isEqualTo("JSON");
        assertThat(mqtt.at("/authentication/method").asText()).isEqualTo("OAUTH2_BEARER_TOKEN");
    }

    @Test
    void whoListensToEverythingHearsWhatIsItsOwn() {
        var mine = listener(one).to("#");
        var others = listener(sibling).to("#");
        var all = listener(logic()).to("events/+");

        var forMe = event(north);
        var forBoth = event(south, north);
        var forOthers = event(south);
        var forNobody = event(Partners.fresh("nobody"));
        var open = event();

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(mine.ids()).containsSubsequence(forMe, forBoth, open);
            assertThat(others.ids()).containsSubsequence(forBoth, forOthers, open);
            assertThat(all.ids()).containsSubsequence(forMe, forBoth, forOthers, forNobody, open);
        });
        assertThat(mine.ids()).doesNotContain(forOthers, forNobody);
        assertThat(others.ids()).doesNotContain(forMe, forNobody);
        assertThat(mine.heard()).noneMatch(it -> it.notification().toString().contains(south));
        assertThat(others.heard()).noneMatch(it -> it.notification().toString().contains(north));
        assertThat(mine.topics(forMe))
                .containsExactlyInAnyOrder("events/programs/" + program + "/create", "events/vens/" + ven + "/create");
    }

    @Test
    void topicsAreWhereTheyAreDiscovered() {
        var created = one.read(TOPICS + "/vens/" + ven + "/events")
                .at("/topics/CREATE")
                .asText();
        var changed =
                one.read(TOPICS + "/vens/" + ven + "/events").at("/topics/ALL").asText();
        var ofProgram = one.read(TOPICS + "/programs/" + program + "/events")
                .at("/topics/ALL")
                .asText();
        var first = listener(one).to(created);
        var second = listener(one).to(changed);
        var third = listener(one).to(ofProgram);

        var id = event(north);
        good(logic().put("/events/" + id, Samples.event(program, north)), 200);
        good(logic().delete("/events/" + id), 200);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(first.heard())
                    .extracting(it -> it.notification().path("operation").asText())
                    .containsExactly("CREATE");
            assertThat(second.heard())
                    .extracting(it -> it.notification().path("operation").asText())
                    .containsExactly("CREATE", "UPDATE", "DELETE");
            assertThat(third.heard()).hasSize(3);
        });
    }

    @Test
    void aVenHearsOfItsOwnObjectsAndNotOfThoseOfAnother() {
        var mine = listener(one).to("#");
        var others = listener(sibling).to("#");

        var resource = one.made("/resources", "{\"resourceName\":\"%s\"}".formatted(Partners.fresh("meter")))
                .path("id")
                .asText();
        good(one.put("/vens/" + ven, Samples.ownVen(Partners.fresh("name"))), 200);
        var last = event();

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(mine.ids()).contains(resource, ven, last);
            assertThat(others.ids()).contains(last);
        });
        assertThat(others.ids()).doesNotContain(resource, ven);
        assertThat(mine.topics(resource)).containsExactly("resources/vens/" + ven + "/create");
        assertThat(siblings).isNotEqualTo(ven);
    }

    @Test
    void overTlsOneHearsTheSame() throws Exception {
        var mine = Listener.connect(MQTT_TLS, trusting(), one);
        listeners.add(mine);
        mine.to("events/vens/" + ven + "/+");

        var id = event(north);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(mine.ids()).containsExactly(id));
    }

    private static MqttClientSslConfig trusting() throws GeneralSecurityException, IOException {
        var authority = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(CERTIFICATES.authority())) {
            authority.load(file, Certificates.PASSWORD.toCharArray());
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authority);
        return MqttClientSslConfig.builder()
                .trustManagerFactory(trust)
                .hostnameVerifier((_, _) -> true)
                .build();
    }

    private Listener listener(Vtn vtn) {
        var listener = Listener.connect(MQTT, null, vtn);
        listeners.add(listener);
        return listener;
    }

    private String event(String... targets) {
        return logic().made("/events", Samples.event(program, targets))
                .path("id")
                .asText();
    }
}
