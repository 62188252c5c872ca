package musubi.adapters.health.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import jakarta.persistence.EntityManagerFactory;
import musubi.hub.adapter.Adapter;
import musubi.hub.consent.ConsentRegister;
import musubi.hub.flow.Intake;
import musubi.hub.message.Bodies;
import musubi.hub.message.Format;
import musubi.hub.profile.ProfileCatalogue;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/** Puts FHIR R4 together. */
@Configuration
@EnableConfigurationProperties(FhirProperties.class)
class FhirConfiguration {

    @Bean
    Format<Bundle> fhirFormat(FhirContext fhir, ProfileCatalogue profiles, FhirProperties properties) {
        var plain = FhirFormats.R4;
        var codec = new ProfiledCodec(plain.codec(), profiles.list(), new ElementValues(fhir));
        var bodies = new Bodies(properties.bodyLimit().toBytes(), true);
        return new Format<>(plain.id(), plain.type(), plain.mediaType(), codec, bodies);
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
    Settling settling(FhirContext fhir, ConsentRegister consents, PatientCompartment compartment) {
        return new Settling(fhir, new Ownership(consents, compartment));
    }

    @Bean
    RecordVersionStore recordVersionStore(JdbcClient jdbc) {
        return new RecordVersionStore(jdbc);
    }

    @Bean
    FhirStore fhirStore(
            IFhirSystemDao<Bundle, Meta> system,
            IInterceptorService interceptors,
            EntityManagerFactory entities,
            RecordVersionStore versions,
            ObjectProvider<DaoRegistry> daos,
            Settling settling,
            ObjectProvider<Intake> intake) {
        interceptors.registerInterceptor(new OwnerInterceptor()); // for what comes by the door and by deliveries
        return new FhirStore(
                system,
                SharedEntityManagerCreator.createSharedEntityManager(entities),
                versions,
                new CurrentRecords(versions, daos::getObject),
                settling,
                intake::getObject);
    }

    @Bean
    Adapter fhirAdapter(Format<Bundle> fhirFormat, Visibility visibility, FhirStore store) {
        return new FhirAdapter(fhirFormat, new FhirAccess(visibility), store);
    }
}
