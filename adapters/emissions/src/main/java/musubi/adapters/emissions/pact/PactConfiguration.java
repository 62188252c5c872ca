package musubi.adapters.emissions.pact;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.adapter.TokenService;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;
import musubi.hub.message.Spool;
import musubi.hub.partner.PartnerCredentialStore;
import musubi.hub.partner.PartnerStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts PACT together: what leaves, and what the hub has to know for it. {@link PactDoorConfiguration} has the doors. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PactProperties.class)
class PactConfiguration {

    @Bean
    Grants pactGrants(Gate gate) {
        return new Grants(gate);
    }

    @Bean
    FootprintStore footprintStore(JdbcClient jdbc, Clock clock) {
        return new FootprintStore(jdbc, clock);
    }

    @Bean
    GrantedStore grantedStore(JdbcClient jdbc, Clock clock) {
        return new GrantedStore(jdbc, clock);
    }

    @Bean
    EndpointStore pactEndpointStore(JdbcClient jdbc) {
        return new EndpointStore(jdbc);
    }

    @Bean
    SupplierStore supplierStore(JdbcClient jdbc, Clock clock) {
        return new SupplierStore(jdbc, clock);
    }

    @Bean
    RequestStore footprintRequestStore(JdbcClient jdbc, Clock clock) {
        return new RequestStore(jdbc, clock);
    }

    @Bean
    DiscoveryClient pactDiscovery(
            PartnerClient client,
            EndpointStore endpoints,
            PartnerCredentialStore credentials,
            Grants pactGrants,
            Clock clock) {
        return new DiscoveryClient(client, endpoints, credentials, pactGrants::hub, clock);
    }

    @Bean
    Outgoing pactOutgoing(
            Intake intake,
            JdbcClient jdbc,
            PactProperties properties,
            TokenService tokens,
            Supplier<UUID> ids,
            Clock clock) {
        var base = Objects.requireNonNullElse(properties.baseUrl(), tokens.issuer());
        return new Outgoing(intake, new OutgoingStore(jdbc), Endpoint.bare(base.toString()), ids, clock);
    }

    @Bean
    EndpointRequests pactEndpointRequests(
            PartnerClient client,
            DiscoveryClient discovery,
            EndpointStore endpoints,
            PartnerCredentialStore credentials,
            PartnerStore partners,
            Clock clock) {
        return new EndpointRequests(
                client,
                discovery,
                endpoints,
                credentials,
                it -> partners.find(it).isPresent(),
                clock);
    }

    @Bean
    Drafts footprintDrafts(FootprintStore store, Grants grants, Supplier<UUID> ids, Clock clock, ZoneId zone) {
        return new Drafts(store, grants, ids, clock, zone);
    }

    @Bean
    Publishing footprintPublishing(
            Drafts drafts,
            FootprintStore store,
            GrantedStore granted,
            Grants grants,
            Outgoing outgoing,
            EndpointStore endpoints,
            PartnerStore partners,
            Clock clock) {
        return new Publishing(
                drafts,
                store,
                granted,
                grants,
                outgoing,
                endpoints,
                it -> partners.find(it).isPresent(),
                clock);
    }

    @Bean
    Adapter pactAdapter(
            PactProperties properties,
            JdbcClient jdbc,
            Gate gate,
            EndpointStore endpoints,
            GrantedStore granted,
            Grants grants,
            PartnerClient client,
            DiscoveryClient discovery) {
        Supplier<Grant> events =
                () -> gate.grant(new Access.Reading(Party.HUB, PactFormats.OUTGOING.id(), "events", null));
        var outgoing = new OutgoingStore(jdbc);
        return new PactAdapter(
                properties,
                new EventRule(outgoing, endpoints, granted, events, grants::hub),
                new EventAudience(outgoing, endpoints, events, grants::hub),
                new EventOutlet(client, discovery));
    }

    @Bean
    FirmInlet footprintInlet(Intake intake, Spool spool) {
        return new FirmInlet(intake, spool);
    }
}
