package musubi.adapters.transit.place;

import musubi.adapters.transit.gtfs.PublishedFeeds;
import musubi.hub.adapter.Adapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the search for places stands on. */
@Configuration(proxyBeanMethods = false)
class PlaceConfiguration {

    @Bean
    PlaceProjection placeProjection(PublishedFeeds feeds) {
        return new PlaceProjection(feeds);
    }

    @Bean
    Adapter placeAdapter(PlaceProjection placeProjection) {
        return new PlaceAdapter(placeProjection);
    }
}
