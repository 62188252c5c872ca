package musubi.adapters.transit.planner.plan;

import java.time.Clock;
import musubi.adapters.transit.planner.Planner;
import musubi.adapters.transit.planner.PlannerProperties;
import musubi.hub.adapter.Adapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the planner's doors stand on. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    @Bean
    PlanParameters planParameters(PlannerProperties properties, Clock clock) {
        return new PlanParameters(properties.zone(), clock);
    }

    @Bean
    PlanSearch planSearch(Planner planner, PlannerProperties properties) {
        return new PlanSearch(planner, properties.zone());
    }

    @Bean
    PlanDescription planDescription() {
        return new PlanDescription();
    }

    @Bean
    Adapter planAdapter() {
        return new PlanAdapter();
    }
}
