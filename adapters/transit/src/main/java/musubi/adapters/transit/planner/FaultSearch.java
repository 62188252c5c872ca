package musubi.adapters.transit.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import musubi.adapters.transit.gtfs.PublishedFeed;
import musubi.adapters.transit.planner.engine.EngineFailure;

/**
 * Finds the feeds by which builds fail, so that a broken feed takes nobody else's down. Suspected is only what has not been
 * live. Suspects are let in by halves, the older first, and whoever cannot be let in alone beside those that are in is to
 * blame: with it there is no graph, and without it there is one. Whose new version stays out has the live one in. Each graph
 * that holds more than the one before it is handed on at once: whoever is in already does not wait for the search to end.
 */
final class FaultSearch {

    private final Function<GraphInputs, BuildOutcome> builder;
    private final Consumer<Graph> further;
    private final GraphInputs wanted;
    private final List<PublishedFeed> live;
    private final List<PublishedFeed> suspects;
    private final Map<GraphInputs, BuildOutcome.Failed> failures = new HashMap<>();
    private final List<BrokenFeed> broken = new ArrayList<>();
    private boolean found;

    /**
     * @param further takes each graph that holds more of what is wanted than the one before; may refuse it by an exception
     * @param live what is served from now; none of it that is still wanted is suspected
     */
    FaultSearch(
            Function<GraphInputs, BuildOutcome> builder,
            Consumer<Graph> further,
            GraphInputs wanted,
            List<PublishedFeed> live) {
        this.builder = builder;
        this.further = further;
        this.wanted = wanted;
        this.live = List.copyOf(live);
        this.suspects = wanted.feeds().stream()
                .filter(it -> !live.contains(it))
                .sorted(Comparator.comparingLong(PublishedFeed::version))
                .toList();
    }

    /**
     * The broken feeds. The last graph handed on is of all but those.
     *
     * @param failure of the whole that is wanted
     * @throws EngineFailure when no feed can be shown to be to blame
     */
    List<BrokenFeed> find(BuildOutcome.Failed failure) {
        failures.put(wanted, failure);
        var good = admit(List.of(), suspects);
        if (!found && !with(good).feeds().isEmpty()) {
            control(with(good), failure);
        }
        if (broken.isEmpty()) {
            throw new EngineFailure("No graph can be made of what is published: "
                    + failure.reason().en());
        }
        return List.copyOf(broken);
    }

    /** @return the good ones and those of the new ones with which a graph can be made */
    private List<PublishedFeed> admit(List<PublishedFeed> good, List<PublishedFeed> more) {
        if (more.isEmpty()) {
            return good;
        }
        var all = Stream.concat(good.stream(), more.stream()).toList();
        return switch (build(with(all))) {
            case BuildOutcome.Built(Graph graph) -> {
                keep(graph);
                yield all;
            }
            case BuildOutcome.Failed failed -> admitSome(good, more, failed);
        };
    }

    private List<PublishedFeed> admitSome(
            List<PublishedFeed> good, List<PublishedFeed> more, BuildOutcome.Failed failed) {
        var proven =
                failed.proven().stream().filter(it -> more.contains(it.feed())).toList();
        if (!proven.isEmpty()) {
            broken.addAll(proven);
            var blamed = proven.stream().map(BrokenFeed::feed).toList();
            return admit(good, more.stream().filter(it -> !blamed.contains(it)).toList());
        }
        if (more.size() == 1) {
            broken.add(new BrokenFeed(more.getFirst(), failed.reason()));
            return good;
        }
        var half = more.size() / 2;
        return admit(admit(good, more.subList(0, half)), more.subList(half, more.size()));
    }

    /** Nothing new could be let in: were it the machine, then what is live could not be built either. */
    private void control(GraphInputs rest, BuildOutcome.Failed failure) {
        switch (build(rest)) {
            case BuildOutcome.Built(Graph graph) -> keep(graph);
            case BuildOutcome.Failed alike ->
                throw new EngineFailure("No graph can be made, and none of what is live either: "
                        + failure.reason().en() + "; " + alike.reason().en());
        }
    }

    /** All that is wanted, but of the suspects only these; whoever stays out keeps the version that is live. */
    private GraphInputs with(List<PublishedFeed> in) {
        return wanted.with(wanted.feeds().stream()
                .flatMap(it -> in.contains(it) || !suspects.contains(it) ? Stream.of(it) : liveOf(it))
                .toList());
    }

    private Stream<PublishedFeed> liveOf(PublishedFeed feed) {
        return live.stream().filter(it -> it.operator().equals(feed.operator()));
    }

    private BuildOutcome build(GraphInputs inputs) {
        var known = failures.get(inputs);
        if (known != null) {
            return known;
        }
        var outcome = builder.apply(inputs);
        if (outcome instanceof BuildOutcome.Failed failed) {
            failures.put(inputs, failed);
        }
        return outcome;
    }

    private void keep(Graph graph) {
        found = true;
        further.accept(graph);
    }
}
