package musubi.adapters.transit.map;

import musubi.hub.adapter.Adapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the map together. */
@Configuration(proxyBeanMethods = false)
class MapConfiguration {

    @Bean
    Adapter mapAdapter() {
        return new MapAdapter();
    }
}
