package musubi.adapters.transit.planner;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import musubi.adapters.transit.gtfs.PublishedFeed;
import musubi.adapters.transit.planner.engine.EngineFailure;
import org.jspecify.annotations.Nullable;

/** Finds which feeds a build failed by, so that one broken feed never takes others down. */
final class FaultSearch {

    private final GraphBuilder builder;
    private final GraphFolders folders;

    FaultSearch(GraphBuilder builder, GraphFolders folders) {
        this.builder = builder;
        this.folders = folders;
    }

    /**
     * Only what has not been live with these streets is suspected. Of several it is most often the newest: when the rest
     * builds without it, that is proof. Otherwise each is tried alone.
     *
     * @param suspects a part of the feeds in the inputs
     * @return at least one
     * @throws EngineFailure the same when no feed is to blame
     */
    List<BrokenFeed> find(GraphInputs inputs, List<PublishedFeed> suspects, EngineFailure failure) {
        if (isOurs(failure) || suspects.isEmpty()) {
            throw failure;
        }
        var newest = suspects.stream()
                .max(Comparator.comparingLong(PublishedFeed::version))
                .orElseThrow();
        if (suspects.size() == 1 || buildsWithout(newest, inputs)) {
            return List.of(new BrokenFeed(newest, reason(failure)));
        }
        var broken = alone(inputs, suspects);
        if (broken.isEmpty()) {
            throw failure;
        }
        return broken;
    }

    private boolean buildsWithout(PublishedFeed feed, GraphInputs inputs) {
        var rest = inputs.feeds().stream().filter(it -> !it.equals(feed)).toList();
        return failureOf(inputs.with(rest)).isEmpty();
    }

    private List<BrokenFeed> alone(GraphInputs inputs, List<PublishedFeed> suspects) {
        var broken = new ArrayList<BrokenFeed>();
        for (var feed : suspects) {
            failureOf(inputs.with(List.of(feed))).ifPresent(it -> broken.add(new BrokenFeed(feed, reason(it))));
        }
        return broken;
    }

    private Optional<EngineFailure> failureOf(GraphInputs inputs) {
        try {
            folders.remove(builder.build(inputs).folder());
            return Optional.empty();
        } catch (EngineFailure failure) {
            if (isOurs(failure)) {
                throw failure;
            }
            return Optional.of(failure);
        }
    }

    /** A full disk, a missing class, too little memory or the end of the process says nothing about a feed. */
    private static boolean isOurs(EngineFailure failure) {
        return causes(failure)
                .anyMatch(it -> it instanceof Error || it instanceof IOException || it instanceof InterruptedException);
    }

    /** What the innermost exception says: the outer ones only tell the way. */
    private static String reason(EngineFailure failure) {
        return causes(failure)
                .reduce((_, inner) -> inner)
                .map(it -> it.getClass().getSimpleName() + ": " + it.getMessage())
                .orElseThrow();
    }

    private static Stream<Throwable> causes(Throwable outermost) {
        return Stream.<@Nullable Throwable>iterate(outermost, it -> it != null, it -> it == null ? null : it.getCause())
                .map(it -> (Throwable) it);
    }
}
