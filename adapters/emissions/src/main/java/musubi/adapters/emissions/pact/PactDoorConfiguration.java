package musubi.adapters.emissions.pact;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import musubi.adapters.emissions.bill.FirmYears;
import musubi.adapters.emissions.production.Outputs;
import musubi.hub.adapter.PartnerClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands behind the doors. */
@Configuration(proxyBeanMethods = false)
class PactDoorConfiguration {

    @Bean
    Arrivals footprintArrivals(SupplierStore store, Grants grants, Clock clock) {
        return new Arrivals(store, grants, clock);
    }

    @Bean
    EventEffects pactEventEffects(
            EndpointStore endpoints,
            GrantedStore granted,
            FootprintStore footprints,
            RequestStore requests,
            Arrivals arrivals,
            Outgoing outgoing,
            Grants grants,
            Supplier<UUID> ids,
            Clock clock) {
        return new EventEffects(endpoints, granted, footprints, requests, arrivals, outgoing, grants, ids, clock);
    }

    @Bean
    RequestAnswers footprintRequestAnswers(
            RequestStore requests, GrantedStore granted, Publishing publishing, Outgoing outgoing, Grants grants) {
        return new RequestAnswers(requests, granted, publishing, outgoing, grants);
    }

    @Bean
    Suppliers footprintSuppliers(
            EndpointStore endpoints,
            SupplierStore store,
            Arrivals arrivals,
            Outgoing outgoing,
            Grants grants,
            Supplier<UUID> ids,
            Clock clock) {
        return new Suppliers(endpoints, store, arrivals, outgoing, grants, ids, clock);
    }

    @Bean
    LedgerDrafts ledgerDrafts(FirmYears years, Outputs outputs, SupplierStore suppliers, Drafts drafts, Grants grants) {
        return new LedgerDrafts(years, outputs, suppliers, drafts, grants);
    }

    @Bean
    SupplierClient supplierClient(PartnerClient client, DiscoveryClient discovery) {
        return new SupplierClient(client, discovery);
    }
}
