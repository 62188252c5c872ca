package musubi.adapters.transit.gtfs;

import java.time.Clock;
import java.util.Optional;
import musubi.hub.gate.Grant;

/** How each operator's feeds fare, for its address and for pages. */
public final class FeedReports {

    private static final int HISTORY = 50;

    private final FeedStore store;
    private final Clock clock;

    FeedReports(FeedStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param grant to read {@link GtfsFormats#STATIC} */
    public Optional<FeedReport> find(Grant grant, String operator) {
        var history = store.history(grant, operator, HISTORY);
        if (history.isEmpty()) {
            return Optional.empty();
        }
        var current = store.findCurrent(grant, operator, clock.instant());
        var next = current.flatMap(it -> store.findNext(grant, it));
        return Optional.of(FeedReport.of(history, current.orElse(null), next.orElse(null)));
    }
}
