package musubi.adapters.transit.planner;

import java.util.List;
import musubi.hub.message.Text;

/** What a build came to. Trouble that is the machine's own is neither: it is an {@code EngineFailure}. */
sealed interface BuildOutcome {

    /** A graph that answers, and that the hub has room for. */
    record Built(Graph graph) implements BuildOutcome {}

    /**
     * No graph can be made of these feeds, or none that can be used.
     *
     * @param proven the feeds that it certainly lies in; where there are none, that has to be found out
     */
    record Failed(Text reason, List<BrokenFeed> proven) implements BuildOutcome {}
}
