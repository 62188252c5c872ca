package musubi.adapters.health.hl7v2;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import musubi.adapters.health.HealthAdapter.FormatRule;
import musubi.adapters.health.fhir.FhirFormats;
import musubi.adapters.health.hl7v2.fhir.Hl7v2ToFhirMapper;
import musubi.adapters.health.hl7v2.fhir.KnownRecordInterceptor;
import musubi.hub.adapter.Translation;
import musubi.hub.gate.AccessRule;
import musubi.hub.mapping.CodeTables;
import musubi.hub.message.Format;
import musubi.hub.profile.ProfileCatalogue;
import org.hl7.fhir.r4.model.Bundle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What HL7 v2 plugs into the health adapter: the format, who may have it, and its translation to FHIR. */
@Configuration(proxyBeanMethods = false)
class Hl7v2Configuration {

    @Bean
    Format<Hl7v2Message> hl7v2Format(ProfileCatalogue profiles) {
        return Hl7v2Formats.v25(profiles);
    }

    /** As it came it is kept by the hub, and goes back to its sender alone; others get it as FHIR, under the rules of FHIR. */
    @Bean
    FormatRule hl7v2Rule() {
        return new FormatRule(Hl7v2Formats.V2_5_ID, AccessRule.custodian().or(AccessRule.sender()));
    }

    @Bean
    Translation<Hl7v2Message, Bundle> hl7v2ToFhir(Format<Hl7v2Message> hl7v2Format, CodeTables tables) {
        return new Translation<>(hl7v2Format, FhirFormats.R4, new Hl7v2ToFhirMapper(tables));
    }

    @Bean
    KnownRecordInterceptor knownRecords(IInterceptorService interceptors, ObjectProvider<DaoRegistry> daos) {
        var interceptor = new KnownRecordInterceptor(daos::getObject);
        interceptors.registerInterceptor(interceptor);
        return interceptor;
    }
}
