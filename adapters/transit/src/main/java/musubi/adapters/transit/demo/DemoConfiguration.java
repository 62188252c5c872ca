package musubi.adapters.transit.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import musubi.adapters.transit.gtfs.FeedInlet;
import musubi.adapters.transit.gtfs.PublishedFeeds;
import musubi.hub.partner.PartnerStore;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The demonstration city's transit, under profile {@code demo} alone. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    ApplicationRunner demoTransit(
            FeedInlet inlet, PublishedFeeds feeds, PartnerStore partners, Path dataPath, Clock clock, ZoneId zone) {
        var transit = new DemoTransit(inlet, feeds, partners, dataPath, clock.withZone(zone));
        return _ -> transit.start();
    }
}
