package musubi.adapters.health.fhir.jpa;

import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.model.entity.StorageSettings.IndexEnabledEnum;
import musubi.adapters.health.fhir.FhirProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How HAPI stores and searches. What stands here was measured or is needed; everything else is HAPI's default. */
@Configuration
class StorageSettingsConfiguration {

    @Bean
    JpaStorageSettings storageSettings(FhirProperties properties) {
        var settings = new JpaStorageSettings();
        settings.setResourceServerIdStrategy(JpaStorageSettings.IdStrategyEnum.UUID);
        // a partner names its own records: PUT Patient/<id> creates, also where the id is a number
        settings.setResourceClientIdStrategy(JpaStorageSettings.ClientIdStrategyEnum.ANY);
        settings.setIndexMissingFields(
                IndexEnabledEnum.DISABLED); // a row for each absent element would double the index
        settings.setEnforceReferentialIntegrityOnWrite(true);
        settings.setAllowContainsSearches(true); // part of a name, as Japanese users search
        settings.setMaximumTransactionBundleSize(properties.entryLimit());
        settings.setBundleBatchPoolSize(1); // in the caller's own thread: who calls is known by it
        settings.setBundleBatchMaxPoolSize(1);
        settings.setHibernateSearchIndexSearchParams(false);
        settings.setHibernateSearchIndexFullText(false);
        settings.setPreExpandValueSets(false);
        settings.setEnableTaskPreExpandValueSets(false);
        settings.setEnableTaskBulkExportJobExecution(false);
        settings.setReuseCachedSearchResultsForMillis(null); // whoever has just stored something must find it
        settings.setExpireSearchResultsAfterMillis(properties.searchKept().toMillis());
        settings.setFetchSizeDefaultMaximum(properties.pageLimit() * 100);
        return settings;
    }

    @Bean
    PartitionSettings partitionSettings() {
        return new PartitionSettings();
    }

    /** HAPI's own delivery of subscriptions stays off: what leaves goes by the hub's deliveries. */
    @Bean
    SubscriptionSettings subscriptionSettings() {
        return new SubscriptionSettings();
    }
}
