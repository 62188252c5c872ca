package musubi.adapters.transit.planner;

import java.nio.file.Path;
import java.time.Clock;
import musubi.adapters.transit.gtfs.PublishedFeeds;
import musubi.adapters.transit.streets.StreetNetwork;
import musubi.hub.adapter.Adapter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the planner together. Nothing is loaded before the hub calls the projection. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlannerProperties.class)
class PlannerConfiguration {

    @Bean(destroyMethod = "close")
    Planner planner(PlannerProperties properties) {
        return new Planner(properties);
    }

    @Bean
    PlannerProjection plannerProjection(
            Planner planner,
            PlannerProperties properties,
            PublishedFeeds feeds,
            Clock clock,
            @Value("${musubi.data-dir:data}") Path dataDir) {
        var files = OtpFiles.of(properties);
        var folders = new GraphFolders(dataDir.resolve("planner"));
        var streets = new StreetFiles(dataDir.resolve("streets"));
        var network = new StreetNetwork(streets.folder());
        var builder = new GraphBuilder(files, folders, feeds, network, streets, properties.zone(), clock);
        var launch = new Launch(planner, properties, files, clock);
        return new PlannerProjection(files, new GraphKeeper(feeds, streets, folders, builder, launch));
    }

    @Bean
    Adapter plannerAdapter(PlannerProjection projection) {
        return new PlannerAdapter(projection);
    }
}
