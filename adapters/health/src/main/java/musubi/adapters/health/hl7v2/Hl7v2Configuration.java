package musubi.adapters.health.hl7v2;

import musubi.hub.adapter.Adapter;
import musubi.hub.mapping.CodeTables;
import musubi.hub.message.Format;
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

    @Bean
    Adapter hl7v2Adapter(Format<Hl7v2Message> hl7v2Format, CodeTables tables) {
        return new Hl7v2Adapter(hl7v2Format, tables);
    }
}
