package musubi.adapters.transit.planner;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The three files that OpenTripPlanner is configured by, in the folder of a graph.
 *
 * @param feeds the feeds' files by feed id: explicit, since otherwise {@code feed_info.txt} decides and ids drift
 */
record GraphSettings(
        Map<String, Path> feeds, List<Path> streets, List<Path> heights, ServicePeriod period, ZoneId zone) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** By size alone: how far each island lies from all other streets is a search of stops times streets. */
    private static final Map<String, Object> ISLAND_PRUNING = Map.of("adaptivePruningFactor", 1);

    private static final Map<String, Object> FEATURES = Map.of(
            "DebugUi", false,
            "TransmodelGraphQlApi", false,
            "FaresV2", true,
            "FlexRouting", true,
            "Emission", true);

    void write(Path folder) {
        write(folder.resolve("build-config.json"), buildConfig());
        write(folder.resolve("router-config.json"), Map.of());
        write(folder.resolve("otp-config.json"), Map.of("otpFeatures", FEATURES));
    }

    private Map<String, Object> buildConfig() {
        return Map.of(
                "islandPruning", ISLAND_PRUNING,
                "transitServiceStart", period.start().toString(),
                "transitServiceEnd", period.end().toString(),
                "transitModelTimeZone", zone.getId(),
                "maxTransferDuration", TransferReach.over(feeds.values()).toString(),
                "osmDefaults", Map.of("timeZone", zone.getId()),
                "dataImportReport", false,
                "transitFeeds",
                        feeds.entrySet().stream().map(GraphSettings::feed).toList(),
                "osm", streets.stream().map(GraphSettings::source).toList(),
                "dem", heights.stream().map(GraphSettings::source).toList());
    }

    private static Map<String, String> feed(Map.Entry<String, Path> feed) {
        return Map.of("type", "gtfs", "feedId", feed.getKey(), "source", uri(feed.getValue()));
    }

    private static Map<String, String> source(Path file) {
        return Map.of("source", uri(file));
    }

    private static String uri(Path file) {
        return file.toAbsolutePath().toUri().toString();
    }

    private static void write(Path file, Map<String, Object> content) {
        try {
            JSON.writeValue(file.toFile(), content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + file, unwritable);
        }
    }
}
