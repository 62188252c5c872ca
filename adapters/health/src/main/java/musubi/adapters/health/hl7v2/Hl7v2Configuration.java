package musubi.adapters.health.hl7v2;

import java.util.UUID;
import musubi.adapters.health.hl7v2.fhir.Hl7v2ToFhirMapper;
import musubi.hub.adapter.Adapter;
import musubi.hub.mapping.CodeTables;
import musubi.hub.message.Format;
import musubi.hub.partner.CommonSecretStore;
import musubi.hub.profile.ProfileCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts HL7 v2 together. */
@Configuration(proxyBeanMethods = false)
class Hl7v2Configuration {

    @Bean
    Format<Hl7v2Message> hl7v2Format(ProfileCatalogue profiles) {
        return Hl7v2Formats.v25(profiles);
    }

    /** Ids of records are made with a key of the city's, so that nobody can ask whether a patient's number is known. */
    @Bean
    Adapter hl7v2Adapter(Format<Hl7v2Message> hl7v2Format, CodeTables tables, CommonSecretStore secrets) {
        var key = secrets.get("health-record-ids", () -> UUID.randomUUID() + "." + UUID.randomUUID());
        return new Hl7v2Adapter(hl7v2Format, new Hl7v2ToFhirMapper(tables, key));
    }
}
