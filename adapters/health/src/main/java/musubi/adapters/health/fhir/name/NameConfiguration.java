package musubi.adapters.health.fhir.name;

import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the folding index in the place of HAPI's own. */
@Configuration
class NameConfiguration {

    @Bean
    ISearchParamExtractor nameExtractor(PartitionSettings partitions, JpaStorageSettings settings) {
        return new NameExtractor(partitions, settings);
    }
}
