package musubi.adapters.transit.planner;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import musubi.adapters.transit.gtfs.PublishedFeeds;
import musubi.adapters.transit.planner.engine.EngineFailure;
import musubi.hub.message.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has graphs made on disk, each in a folder and by a process of its own, and takes those that the hub has room for. */
final class GraphBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(GraphBuilder.class);

    private final OtpFiles files;
    private final GraphFolders folders;
    private final PublishedFeeds feeds;
    private final StreetFiles streets;
    private final BuildProcess process;
    private final HeapRoom room;
    private final ZoneId zone;
    private final Clock clock;
    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();

    GraphBuilder(
            OtpFiles files,
            GraphFolders folders,
            PublishedFeeds feeds,
            StreetFiles streets,
            BuildProcess process,
            HeapRoom room,
            ZoneId zone,
            Clock clock) {
        this.files = files;
        this.folders = folders;
        this.feeds = feeds;
        this.streets = streets;
        this.process = process;
        this.room = room;
        this.zone = zone;
        this.clock = clock;
    }

    /** @throws EngineFailure when the machine or the hub is to blame; where there is no graph, there is no folder */
    BuildOutcome build(GraphInputs inputs) {
        var folder = folders.create();
        var built = false;
        try {
            prepare(inputs, folder);
            var outcome = outcome(process(folder), inputs, folder);
            built = outcome instanceof BuildOutcome.Built;
            return outcome;
        } finally {
            if (!built) {
                folders.remove(folder);
            }
        }
    }

    private void prepare(GraphInputs inputs, Path folder) {
        inputs.feeds().forEach(feed -> feeds.copy(feed, BuildOrder.zip(folder, feed)));
        var order = new BuildOrder(
                files.absolute(),
                streets.folder().toAbsolutePath(),
                inputs.feeds(),
                zone,
                LocalDate.now(clock.withZone(zone)));
        try {
            json.writeValue(folder.resolve(BuildOrder.FILE).toFile(), order);
        } catch (IOException unwritable) {
            throw new EngineFailure("Cannot write the order of a build into " + folder, unwritable);
        }
    }

    /** A process that somebody killed is started once more. */
    private BuildProcess.End process(Path folder) {
        var end = process.run(folder);
        if (end instanceof BuildProcess.End.Died died && died.killed()) {
            LOG.warn("The process that built the graph in {} was killed; the build is begun again", folder);
            return process.run(folder);
        }
        return end;
    }

    private BuildOutcome outcome(BuildProcess.End end, GraphInputs inputs, Path folder) {
        return switch (end) {
            case BuildProcess.End.Died died -> failed(died.reason(), List.of());
            case BuildProcess.End.Reported(BuildReport report) -> outcome(report, inputs, folder);
        };
    }

    private BuildOutcome outcome(BuildReport report, GraphInputs inputs, Path folder) {
        var failure = report.failure();
        if (failure != null && report.ours()) {
            throw new EngineFailure("A graph cannot be built on this machine: " + failure.en());
        }
        if (failure != null) {
            return failed(failure, proven(report, inputs));
        }
        var shortage = room.shortage(report.heap());
        if (shortage.isPresent()) {
            return failed(shortage.get(), List.of());
        }
        return new BuildOutcome.Built(folders.complete(folder, inputs));
    }

    private static List<BrokenFeed> proven(BuildReport report, GraphInputs inputs) {
        return report.blamed().stream()
                .flatMap(blame -> inputs.feeds().stream()
                        .filter(feed -> feed.version() == blame.version())
                        .map(feed -> new BrokenFeed(feed, blame.reason())))
                .toList();
    }

    private static BuildOutcome failed(Text reason, List<BrokenFeed> proven) {
        LOG.warn("No graph could be made of the published feeds: {}", reason.en());
        return new BuildOutcome.Failed(reason, proven);
    }
}
