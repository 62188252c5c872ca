package musubi.adapters.health.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import musubi.adapters.health.HealthAdapter.FormatRule;
import musubi.hub.adapter.Sink;
import musubi.hub.adapter.Subscription;
import musubi.hub.consent.ConsentRegister;
import musubi.hub.flow.Intake;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import musubi.hub.profile.ProfileCatalogue;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What FHIR R4 plugs into the health adapter. */
@Configuration
@EnableConfigurationProperties(FhirProperties.class)
class FhirConfiguration {

    /** The name by which deliveries find {@link FhirStore}. */
    static final String STORE = "health.fhir-store";

    @Bean
    Format<Bundle> fhirFormat(FhirContext fhir, ProfileCatalogue profiles) {
        var plain = FhirFormats.R4;
        var codec = new ProfiledCodec(plain.codec(), profiles.list(), new ElementValues(fhir));
        return new Format<>(plain.id(), plain.type(), plain.mediaType(), codec);
    }

    @Bean
    PatientCompartment patientCompartment(FhirContext fhir) {
        return new PatientCompartment(fhir);
    }

    @Bean
    Visibility visibility(ConsentRegister consents, PatientCompartment compartment) {
        return new Visibility(consents, compartment);
    }

    @Bean
    FormatRule fhirRule(ConsentRegister consents, PatientCompartment compartment) {
        return new FormatRule(FhirFormats.R4_ID, new FhirAccess(consents, compartment));
    }

    @Bean(STORE)
    Sink fhirStore(
            IFhirSystemDao<Bundle, Meta> system, IInterceptorService interceptors, ObjectProvider<Intake> intake) {
        interceptors.registerInterceptor(new OwnerInterceptor()); // for what comes by the door and by deliveries
        return new FhirStore(system, intake::getObject);
    }

    /** What hospitals send as HL7 v2 is kept as FHIR. */
    @Bean
    Subscription hl7v2IsKeptAsFhir() {
        return new Subscription(Party.HUB, new FormatId("health/hl7v2/2.5"), FhirFormats.R4_ID, STORE, "");
    }
}
