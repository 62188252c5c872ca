package musubi.adapters.transit.planner.plan;

import java.time.Clock;
import java.time.ZoneId;
import musubi.adapters.transit.planner.Planner;
import musubi.adapters.transit.sharing.RideZones;
import musubi.hub.adapter.Adapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the planner's doors stand on. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    @Bean
    PlanParameters planParameters(Clock clock, ZoneId zone) {
        return new PlanParameters(zone, clock);
    }

    @Bean
    PlanSearch planSearch(Planner planner, RideZones zones, ZoneId zone) {
        return new PlanSearch(planner, zones, zone);
    }

    @Bean
    Journeys journeys(PlanSearch planSearch) {
        return new Journeys(planSearch);
    }

    @Bean
    DepartureSearch departureSearch(Planner planner, ZoneId zone) {
        return new DepartureSearch(planner, zone);
    }

    @Bean
    Adapter planAdapter() {
        return new PlanAdapter();
    }
}
