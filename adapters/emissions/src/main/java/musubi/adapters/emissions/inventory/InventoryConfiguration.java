package musubi.adapters.emissions.inventory;

import musubi.adapters.emissions.factors.Activities;
import musubi.hub.adapter.Adapter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts estimates together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmissionsProperties.class)
class InventoryConfiguration {

    @Bean
    Estimators estimators(Activities activities, EmissionsProperties properties) {
        return new Estimators(activities, properties.cityClass(), properties.gwp());
    }

    @Bean
    Adapter inventoryAdapter() {
        return new InventoryAdapter();
    }
}
