package musubi.hub.web.outgoing;

import java.time.Clock;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.journal.stamp.StampAuthority;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerAddresses;
import musubi.hub.partner.PartnerCredentialStore;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.Secrets;
import musubi.hub.partner.SubscriptionStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hub's way out to partners. */
@Configuration(proxyBeanMethods = false)
class OutgoingConfiguration {

    @Bean
    PartnerClient partnerClient(
            PartnerAddresses addresses, PartnerStore partners, PartnerCredentialStore credentials, Clock clock) {
        return new GuardedClient(
                addresses,
                partner -> partners.find(partner).map(Partner::plainHttp).orElse(false),
                credentials::find,
                clock);
    }

    @Bean
    StampAuthority stampAuthority(PartnerAddresses addresses) {
        return new TimeStampClient(addresses);
    }

    @Bean
    TestMessages testMessages(SubscriptionStore subscriptions) {
        return new TestMessages(subscriptions);
    }

    @Bean
    Adapter hubAdapter(
            PartnerClient client,
            PartnerCredentialStore credentials,
            Secrets secrets,
            TestMessages tests,
            Clock clock) {
        return new HubAdapter(new WebhookOutlet(client, new WebhookSecrets(credentials, secrets), clock), tests);
    }
}
