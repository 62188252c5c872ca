package musubi.adapters.energy.openadr;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import musubi.adapters.energy.openadr.contract.DoorContract;
import musubi.adapters.energy.openadr.receipt.Receipts;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Lines;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;
import musubi.hub.partner.Client;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.PartnerCredentialStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the VTN together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpenAdrProperties.class)
class OpenAdrConfiguration {

    @Bean
    Adapter openAdrAdapter(
            OpenAdrProperties properties,
            JdbcClient jdbc,
            Gate gate,
            ClientStore clients,
            PartnerClient http,
            CallbackCredentials callbackCredentials,
            ObjectBoard objectBoard,
            Receipts receipts,
            DoorContract contract) {
        var subscriptions = new CallbackStore(jdbc);
        var targets = new TargetStore(jdbc);
        Supplier<Grant> hub = notifications(gate);
        Function<String, Optional<Set<String>>> scopes =
                client -> clients.findEnabled(client).map(Client::scopes);
        return new OpenAdrAdapter(
                properties,
                new CallbackRule(subscriptions, targets, hub, scopes),
                new CallbackAudience(subscriptions, targets, hub),
                new CallbackOutlet(http, callbackCredentials, receipts::delivered),
                objectBoard,
                contract);
    }

    @Bean
    DoorContract doorContract() {
        return DoorContract.load();
    }

    @Bean
    CallbackCredentials callbackCredentials(PartnerCredentialStore credentials) {
        return new CallbackCredentials(credentials);
    }

    @Bean
    ObjectStore objectStore(JdbcClient jdbc) {
        return new ObjectStore(jdbc, new TargetStore(jdbc));
    }

    @Bean
    ObjectBoard objectBoard(JdbcClient jdbc, Gate gate, Clock clock) {
        return new ObjectBoard(
                new BoardStore(jdbc), noun -> reading(gate).apply(Party.HUB, noun), new TargetStore(jdbc), clock);
    }

    @Bean
    ObjectReads objectReads(
            ObjectStore store,
            JdbcClient jdbc,
            ObjectBoard board,
            Gate gate,
            OpenAdrProperties properties,
            Receipts receipts) {
        return new ObjectReads(
                store,
                new OwnedListStore(jdbc),
                new BoardStore(jdbc),
                board,
                gate,
                new BoardQuery.Modes(properties.strictTargets(), properties.matchAllTargets()),
                receipts);
    }

    @Bean
    ObjectEffects objectEffects(
            ObjectStore store,
            JdbcClient jdbc,
            Gate gate,
            Intake intake,
            CallbackCredentials credentials,
            TopicNotes topicNotes,
            Supplier<UUID> ids,
            Clock clock,
            ZoneId zone,
            OpenAdrProperties properties) {
        return new ObjectEffects(
                store,
                new Drafting(store, new EventLife(zone), properties.compat().unknownParent()),
                new Announcements(intake, new CallbackStore(jdbc), topicNotes::note, notifications(gate)),
                credentials,
                reading(gate),
                ids,
                clock,
                properties);
    }

    @Bean
    ObjectInlet objectInlet(Intake intake, ObjectEffects effects, ObjectBoard board, Gate gate) {
        return new ObjectInlet(intake, effects, board, gate);
    }

    @Bean
    ObjectViews objectViews(ObjectReads reads) {
        return new ObjectViews(reads);
    }

    @Bean
    SubscriptionRequests subscriptionRequests(PartnerClient client, OpenAdrProperties properties, Supplier<UUID> ids) {
        return new SubscriptionRequests(new EchoClient(client, properties.insecureCallback(), ids));
    }

    @Bean
    Endpoints endpoints(JdbcClient jdbc, ObjectStore store, Lines lines, Gate gate) {
        return new Endpoints(new OwnedListStore(jdbc), store, lines, notifications(gate));
    }

    private static BiFunction<Party, Noun, Grant> reading(Gate gate) {
        return (party, noun) -> gate.grant(new Access.Reading(party, noun.format(), noun.path(), null));
    }

    static Supplier<Grant> notifications(Gate gate) {
        return () -> gate.grant(new Access.Reading(Party.HUB, ObjectFormats.NOTIFICATION.id(), "subscriptions", null));
    }
}
