package musubi.hub.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import musubi.hub.HubContext;
import musubi.hub.message.Destination;
import musubi.hub.message.Purpose;
import musubi.hub.message.Sample;
import musubi.hub.message.Text;
import musubi.hub.message.TimeOrderedIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is registered of partners, of their clients and of what they subscribed to. */
class RegisterTest extends HubContext {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PartnerStore partners;

    @Autowired
    ClientStore clients;

    @Autowired
    Clock clock;

    private final String id = "register-" + UUID.randomUUID().toString().substring(0, 8);
    private final String facility = "F" + UUID.randomUUID().toString().substring(0, 9);

    @BeforeEach
    void register() {
        assertThat(partners.add(partner(id, Map.of("hl7v2-facility", facility, Partner.SOURCE_ADDRESS, "192.0.2.7"))))
                .isTrue();
        assertThat(clients.add(client("hash", Set.of("a", "b")))).isTrue();
    }

    @Test
    void whoIsRegisteredIsNotRegisteredAnew() {
        assertThat(partners.add(partner(id, Map.of("hl7v2-facility", "other")))).isFalse();
        assertThat(clients.add(client("other", Set.of()))).isFalse();

        assertThat(partners.get(id).identities()).containsEntry("hl7v2-facility", facility);
        assertThat(clients.find(id).orElseThrow().secretHash()).isEqualTo("hash");
        assertThatThrownBy(() -> partners.get("nobody-at-all")).isInstanceOf(UnknownPartner.class);
    }

    @Test
    void aNameOfATransportIsOnePartnersAndAnAddressMayBeSharedByMany() {
        var other = id + "-2";
        var shares = partner(other, Map.of(Partner.SOURCE_ADDRESS, "192.0.2.7"));
        assertThat(partners.add(shares)).isTrue();

        assertThat(partners.findByIdentity("hl7v2-facility", facility))
                .map(Partner::id)
                .contains(id);
        assertThat(partners.findByIdentity(Partner.SOURCE_ADDRESS, "192.0.2.7"))
                .as("tells nobody from another")
                .isEmpty();
        assertThat(partners.findOwner("hl7v2-facility", facility, other)).contains(id);
        assertThat(partners.findOwner("hl7v2-facility", facility, id)).isEmpty();
        assertThatThrownBy(() -> partners.save(partner(other, Map.of("hl7v2-facility", facility))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void whatCannotStandInTheDatabaseFindsNobody() {
        assertThat(partners.findByIdentity("hl7v2-facility", facility + "\0")).isEmpty();
        assertThat(clients.findEnabled(id + "\0")).isEmpty();
    }

    @Test
    void aChangeReplacesTheIdentitiesAndLeavesWhetherItIsSwitchedOn() {
        partners.enable(id, false);
        partners.save(partner(id, Map.of("hl7v2-facility", facility + "x")));

        assertThat(partners.get(id).enabled()).isFalse();
        assertThat(partners.get(id).identities()).isEqualTo(Map.of("hl7v2-facility", facility + "x"));
    }

    /** A token names the generation of its client: what was issued before is good no longer. */
    @Test
    void switchingOffEndsTheTokensOfAllItsClientsAndSwitchingOnBringsNoneBack() {
        assertThat(partners.enable(id, false)).isTrue();
        assertThat(partners.enable(id, false)).as("it is so already").isFalse();

        assertThat(clients.findEnabled(id)).isEmpty();
        assertThat(clients.find(id).orElseThrow().generation()).isEqualTo(2);
        assertThat(partners.findByIdentity("hl7v2-facility", facility)).isEmpty();

        assertThat(partners.enable(id, true)).isTrue();
        assertThat(clients.findEnabled(id).orElseThrow().generation()).isEqualTo(2);
    }

    @Test
    void aClientIsSwitchedOffAloneAndANewProofEndsWhatTheOldOneGot() {
        assertThat(clients.enable(id, false)).isTrue();
        assertThat(clients.enable(id, false)).isFalse();
        assertThat(clients.findEnabled(id)).isEmpty();
        assertThat(clients.enable(id, true)).isTrue();
        assertThat(clients.find(id).orElseThrow().generation()).isEqualTo(2);

        clients.prove(id, null, "{\"keys\":[]}", null);

        var proved = clients.findEnabled(id).orElseThrow();
        assertThat(proved.secretHash()).isNull();
        assertThat(proved.jwks()).isEqualTo("{\"keys\":[]}");
        assertThat(proved.generation()).isEqualTo(3);
        assertThat(proved.scopes()).containsExactlyInAnyOrder("a", "b");
        assertThat(clients.list(id)).containsExactly(proved);
    }

    @Test
    void aSubscriptionIsItsPartnersAndStopsOnce() {
        var subscriptions = new SubscriptionStore(jdbc, clock, new TimeOrderedIds(clock, new Random()));
        var line = Destination.Line.to("webhook", "https://clinic.example/in").in("alarms");
        var added = subscriptions.add(id, Sample.LETTER, Sample.LETTER, line);

        assertThat(subscriptions.list(id)).singleElement().satisfies(it -> {
            assertThat(it.recipient().id()).isEqualTo(id);
            assertThat(it.recipient().purpose()).isEqualTo(Purpose.TREATMENT);
            assertThat(it.line()).isEqualTo(line);
        });
        assertThat(subscriptions.stop(added, "omika-clinic")).as("another's").isFalse();
        assertThat(subscriptions.stop(added, id)).isTrue();
        assertThat(subscriptions.stop(added, id)).isFalse();
        assertThat(subscriptions.list(id)).isEqualTo(List.of());
    }

    private Client client(String hash, Set<String> scopes) {
        return new Client(id, id, hash, null, null, scopes);
    }

    private static Partner partner(String id, Map<String, String> identities) {
        return new Partner(
                id,
                new Text("Register", "登録"),
                PartnerKind.CLINIC,
                Purpose.TREATMENT,
                Set.of("health/*"),
                identities,
                600);
    }
}
