package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import musubi.hub.partner.Credential;
import musubi.hub.partner.Credential.Bearer;
import musubi.hub.partner.Credential.ClientCredentials;
import musubi.hub.partner.Credential.Signature;
import musubi.hub.partner.PartnerCredentialStore;
import musubi.hub.partner.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By what partners know the hub: put down, found, and changed without a gap. */
class PartnerCredentialTest extends HubContext {

    private static final String CLINIC = "omika-clinic";

    @Autowired
    PartnerCredentialStore credentials;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void remove() {
        credentials.remove(CLINIC, "test");
    }

    @Test
    void whatWasPutDownIsFoundWhole() {
        var client =
                new ClientCredentials(URI.create("https://clinic.example/token"), "hub", "events", Secret.of("s3cret"));

        credentials.put(CLINIC, "test", client);

        assertThat(credentials.find(CLINIC, "test")).contains(client);
        assertThat(credentials.find("juo-nurse", "test")).isEmpty();
        credentials.put(CLINIC, "test", new Bearer(Secret.of("token")));
        assertThat(credentials.find(CLINIC, "test")).contains(new Bearer(Secret.of("token")));
        credentials.remove(CLINIC, "test");
        assertThat(credentials.find(CLINIC, "test")).isEmpty();
    }

    @Test
    void afterARotationTheOldOneStaysGoodForAWhile() {
        credentials.put(CLINIC, "test", new Bearer(Secret.of("old")));

        credentials.rotate(CLINIC, "test", new Bearer(Secret.of("new")), Duration.ofHours(1));

        assertThat(credentials.find(CLINIC, "test").orElseThrow().secret().values())
                .containsExactly("new", "old");
        var later = new PartnerCredentialStore(jdbc, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(61)));
        assertThat(later.find(CLINIC, "test").orElseThrow().secret().values()).containsExactly("new");
    }

    @Test
    void theSecretOfOneEndpointIsNeverShownToAnother() {
        var one = URI.create("https://clinic.example/token");
        credentials.put(CLINIC, "test", new ClientCredentials(one, "hub", null, Secret.of("old")));

        var other = URI.create("https://elsewhere.example/token");
        credentials.rotate(
                CLINIC, "test", new ClientCredentials(other, "hub", null, Secret.of("new")), Duration.ofHours(1));

        assertThat(credentials.find(CLINIC, "test").orElseThrow().secret().values())
                .containsExactly("new");
    }

    @Test
    void whatIsPutInPlaceOfALeakedOneCountsAtOnce() {
        credentials.put(CLINIC, "test", new Bearer(Secret.of("leaked")));

        credentials.put(CLINIC, "test", new Bearer(Secret.of("new")));

        assertThat(credentials.find(CLINIC, "test").orElseThrow().secret().values())
                .containsExactly("new");
    }

    @Test
    void ofManyWhoMakeOneTheFirstWins() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Credential> make =
                    () -> credentials.get(CLINIC, "test", () -> new Signature(Secret.of("s" + UUID.randomUUID())));
            assertThat(threads.invokeAll(Collections.nCopies(8, make)).stream()
                            .map(it -> it.resultNow())
                            .distinct())
                    .hasSize(1);
        }
    }
}
