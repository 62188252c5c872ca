package musubi.adapters.transit.planner;

import java.util.List;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * What became of a build, in the words of the process that did it: {@code report.json} in the folder of the graph.
 *
 * @param failure why there is no graph, or null
 * @param ours whether the failure lies in the machine (a full disk, a damaged installation) and says nothing of the feeds
 * @param blamed the feeds that the failure certainly lies in; none where that is not known
 * @param heap of the loaded graph, in bytes; 0 where nothing is planned over
 * @param sha256 of the graph, or null where there is none
 */
record BuildReport(
        @Nullable Text failure,
        boolean ours,
        List<Blame> blamed,
        long heap,
        @Nullable String sha256) {

    static final String FILE = "report.json";

    BuildReport {
        blamed = List.copyOf(blamed);
    }

    /** @param version of the feed */
    record Blame(long version, Text reason) {}

    static BuildReport built(long heap, String sha256) {
        return new BuildReport(null, false, List.of(), heap, sha256);
    }

    /** None of the feeds has a trip that could be planned. */
    static BuildReport empty() {
        return new BuildReport(null, false, List.of(), 0, null);
    }

    static BuildReport failed(Text reason, boolean ours) {
        return new BuildReport(reason, ours, List.of(), 0, null);
    }
}
