package musubi.adapters.transit.planner;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import musubi.adapters.transit.gtfs.PublishedFeeds;
import musubi.adapters.transit.map.LiveMap;
import musubi.hub.adapter.Adapter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the planner together. Nothing is loaded before the hub calls the projection. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PlannerProperties.class, BuildProperties.class})
class PlannerConfiguration {

    @Bean(destroyMethod = "close")
    Planner planner(PlannerProperties properties) {
        return new Planner(properties);
    }

    @Bean(destroyMethod = "close")
    BuildProcess buildProcess(BuildProperties properties) {
        return new BuildProcess(properties.heapMegabytes(), properties.buildDeadline());
    }

    @Bean
    PlannerProjection plannerProjection(
            Planner planner,
            PlannerProperties properties,
            BuildProperties builds,
            BuildProcess process,
            PublishedFeeds feeds,
            Clock clock,
            ZoneId zone,
            Path dataPath,
            List<LiveState> states) {
        var files = OtpFiles.of(properties);
        var root = dataPath.resolve("planner");
        var folders = new GraphFolders(root);
        var streets = new StreetFiles(dataPath.resolve("streets"));
        var room = HeapRoom.ofThisProcess();
        var builder = new GraphBuilder(files, folders, feeds, streets, process, room, zone, clock);
        var setAside = new SetAside(root.resolve("set-aside.json"), conditions(properties, builds));
        var launch = new Launch(planner, properties, files, room, clock.withZone(zone), states);
        return new PlannerProjection(files, new GraphKeeper(feeds, streets, folders, builder, setAside, launch, clock));
    }

    /** What decides besides the feeds whether a graph can be built and loaded. */
    private static String conditions(PlannerProperties properties, BuildProperties builds) {
        return "hub %d MB, build %d MB, %s, planner %s"
                .formatted(
                        Runtime.getRuntime().maxMemory() >> 20,
                        builds.heapMegabytes(),
                        builds.buildDeadline(),
                        properties.otpSha256());
    }

    @Bean
    LiveMap liveMap(PlannerProjection projection) {
        return new LiveMap(projection::folder);
    }

    @Bean
    Adapter plannerAdapter(PlannerProjection projection) {
        return new PlannerAdapter(projection);
    }
}
