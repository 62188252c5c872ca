package musubi.adapters.transit.page;

import java.util.List;
import musubi.adapters.transit.place.PlaceDesk;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rider's page together. */
@Configuration(proxyBeanMethods = false)
class RiderConfiguration {

    @Bean
    EndReader endReader(PlaceDesk places) {
        return new EndReader(places);
    }

    @Bean
    Adapter riderAdapter() {
        return new Adapter() {
            @Override
            public List<Page> pages() {
                return List.of(RiderPageController.PAGE);
            }
        };
    }
}
