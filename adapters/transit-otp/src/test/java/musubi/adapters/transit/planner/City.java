package musubi.adapters.transit.planner;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import musubi.adapters.transit.planner.engine.GraphQlRequest;
import musubi.adapters.transit.streets.StreetNetwork;

/** A planner with all its parts, over feeds in memory and graphs in a folder, as on an autumn day of 2026. */
public final class City implements AutoCloseable {

    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);
    public static final PlannerProperties PROPERTIES = new PlannerProperties(
            Path.of("otp"), PlannerProperties.PUBLISHED_SHA256, Duration.ofSeconds(20), 2, 64, ZONE);

    public final FeedsInMemory feeds;
    final GraphFolders folders;
    public final Planner planner = new Planner(PROPERTIES);
    final GraphKeeper keeper;

    public City(Path folder, FeedsInMemory feeds) {
        this.feeds = feeds;
        folders = new GraphFolders(folder.resolve("planner"));
        var streets = new StreetFiles(folder.resolve("streets"));
        var builder =
                new GraphBuilder(files(), folders, feeds, new StreetNetwork(streets.folder()), streets, ZONE, CLOCK);
        keeper = new GraphKeeper(feeds, streets, folders, builder, new Launch(planner, PROPERTIES, files(), CLOCK));
    }

    /** OpenTripPlanner from the local Maven repository, and this module's own classes. */
    static OtpFiles files() {
        return new OtpFiles(property("otp.jar"), PlannerProperties.PUBLISHED_SHA256, property("otp.adapter"));
    }

    private static Path property(String name) {
        return Path.of(Objects.requireNonNull(System.getProperty(name), name + " is set by the build"));
    }

    /** Takes up what is published. */
    public void catchUp() {
        keeper.catchUp();
    }

    public String ask(String query) {
        return new String(planner.answer(new GraphQlRequest(query, Map.of(), null, null)), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        planner.close();
    }
}
