package musubi.adapters.health.fhir.jpa;

import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.config.GeneratedDaoAndResourceProviderConfigR4;
import ca.uhn.fhir.jpa.config.JpaConfig;
import ca.uhn.fhir.jpa.config.r4.FhirContextR4Config;
import ca.uhn.fhir.jpa.dao.ITransactionProcessorVersionAdapter;
import ca.uhn.fhir.jpa.dao.r4.FhirSystemDaoR4;
import ca.uhn.fhir.jpa.dao.r4.TransactionProcessorVersionAdapterR4;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.jpa.term.TermVersionAdapterSvcR4;
import ca.uhn.fhir.jpa.term.api.ITermVersionAdapterSvc;
import ca.uhn.fhir.narrative2.NullNarrativeGenerator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * What HAPI brings for R4. HAPI's own {@code JpaR4Config} is not imported: it makes a second {@link FhirContext} beside
 * the one of the format, and merging, GraphQL and system operations that no door here offers.
 */
@Configuration
@Import({
    GeneratedDaoAndResourceProviderConfigR4.class,
    JpaConfig.class,
    ThreadPoolFactoryConfig.class,
    JpaBatch2Config.class,
    Batch2JobsConfig.class,
    SubscriptionChannelConfig.class // not for subscriptions: batch2 needs its IBrokerClient and IChannelNamer
})
class JpaServerConfiguration {

    @Primary
    @Bean
    FhirContext fhirContext() {
        var fhir = FhirContext.forR4Cached();
        FhirContextR4Config.configureDefaultParserOptions(fhir);
        fhir.setNarrativeGenerator(new NullNarrativeGenerator());
        return fhir;
    }

    @Bean
    ITermVersionAdapterSvc terminologyVersionAdapterSvc() {
        return new TermVersionAdapterSvcR4();
    }

    @Bean
    ITransactionProcessorVersionAdapter<?, ?> transactionProcessorVersionFacade() {
        return new TransactionProcessorVersionAdapterR4();
    }

    @Bean
    IFhirSystemDao<Bundle, Meta> systemDao() {
        return new FhirSystemDaoR4();
    }
}
