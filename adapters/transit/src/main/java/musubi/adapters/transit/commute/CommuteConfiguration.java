package musubi.adapters.transit.commute;

import java.time.ZoneId;
import musubi.adapters.transit.place.PlaceProjection;
import musubi.adapters.transit.planner.plan.Journeys;
import musubi.hub.adapter.Adapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What commutes stand on. */
@Configuration(proxyBeanMethods = false)
class CommuteConfiguration {

    @Bean
    CommutePlanning commutePlanning(Journeys journeys, PlaceProjection places, ZoneId zone) {
        return new CommutePlanning(journeys, places, zone);
    }

    @Bean
    Adapter commuteAdapter() {
        return new CommuteAdapter();
    }
}
