package musubi.adapters.transit.planner;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import musubi.adapters.transit.planner.engine.GraphQlRequest;

/** A planner with all its parts, over feeds in memory and graphs in a folder, as on an autumn day of 2026. */
public final class City implements AutoCloseable {

    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);
    public static final PlannerProperties PROPERTIES =
            new PlannerProperties(Path.of("otp"), PlannerProperties.PUBLISHED_SHA256, Duration.ofSeconds(20), 2, 64);

    static final long HEAP_MEGABYTES = 512;
    static final Duration DEADLINE = Duration.ofMinutes(3);

    public final FeedsInMemory feeds;
    final GraphFolders folders;
    public final Planner planner = new Planner(PROPERTIES);
    final GraphKeeper keeper;
    private final BuildProcess builds;

    public City(Path folder, FeedsInMemory feeds) {
        this(folder, feeds, HEAP_MEGABYTES, DEADLINE);
    }

    City(Path folder, FeedsInMemory feeds, long heapMegabytes, Duration deadline) {
        this(folder, feeds, heapMegabytes, deadline, List.of());
    }

    /** @param states what graphs are told before they serve */
    City(Path folder, FeedsInMemory feeds, long heapMegabytes, Duration deadline, List<LiveState> states) {
        this.feeds = feeds;
        var root = folder.resolve("planner");
        folders = new GraphFolders(root);
        var streets = new StreetFiles(folder.resolve("streets"));
        var room = HeapRoom.ofThisProcess();
        builds = new BuildProcess(heapMegabytes, deadline);
        var builder = new GraphBuilder(files(), folders, feeds, streets, builds, room, ZONE, CLOCK);
        var launch = new Launch(planner, PROPERTIES, files(), room, CLOCK.withZone(ZONE), states);
        var setAside = new SetAside(root.resolve("set-aside.json"), "always the same");
        keeper = new GraphKeeper(feeds, streets, folders, builder, setAside, launch, CLOCK);
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
        keeper.takeUpLast();
        keeper.catchUp();
    }

    public String ask(String query) {
        return new String(planner.answer(new GraphQlRequest(query, Map.of(), null, null)), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        builds.close();
        planner.close();
    }
}
