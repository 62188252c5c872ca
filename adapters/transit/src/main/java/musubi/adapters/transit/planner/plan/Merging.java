package musubi.adapters.transit.planner.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From what several searches found to one list: each way once, and none to which another is better in everything. */
final class Merging {

    /** To walk a few steps less is no reason to be told of a way that is worse in all else. */
    private static final double STEPS = 50;

    private Merging() {}

    /**
     * The best ways, at most so many; of each search its best one, as long as there is room.
     *
     * @param found by each search, its best first
     * @param walk whether one may walk all the way
     */
    static List<Plan.Itinerary> merge(List<List<Plan.Itinerary>> found, PlanRequest request) {
        var all = Lookalikes.removed(found.stream().flatMap(List::stream).toList()).stream()
                .filter(it -> request.modes().walk() || !it.onFoot())
                .filter(it -> isShortEnough(it, request))
                .toList();
        if (found.size() == 1) {
            return all.stream().limit(request.count()).toList();
        }
        var good = all.stream()
                .filter(it -> all.stream().noneMatch(other -> other != it && isBetter(other, it)))
                .sorted(inOrder(request))
                .toList();
        var first = found.stream()
                .flatMap(set -> set.stream().filter(good::contains).limit(1))
                .distinct()
                .limit(request.count());
        var chosen = new ArrayList<>(Stream.concat(first, good.stream())
                .distinct()
                .limit(request.count())
                .toList());
        chosen.sort(inOrder(request));
        return chosen;
    }

    private static boolean isShortEnough(Plan.Itinerary it, PlanRequest request) {
        var most = request.walking().most();
        return most == null || it.walkDistance() <= most;
    }

    /** Who leaves at a time wants to be there soon; who is to be there at a time wants to leave late. */
    private static Comparator<Plan.Itinerary> inOrder(PlanRequest request) {
        Comparator<Plan.Itinerary> soonest = Comparator.comparing(it -> it.end().toInstant());
        Comparator<Plan.Itinerary> latest = Comparator.comparing(
                        (Plan.Itinerary it) -> it.start().toInstant())
                .reversed();
        var order = request.arriveBy() ? latest.thenComparing(soonest) : soonest.thenComparing(latest);
        return order.thenComparing(Plan.Itinerary::transfers).thenComparing(Plan.Itinerary::walkDistance);
    }

    /** At least as good in all that is known of both, and better in something. */
    private static boolean isBetter(Plan.Itinerary one, Plan.Itinerary other) {
        var sooner = one.end().compareTo(other.end());
        var later = other.start().compareTo(one.start());
        var transfers = Integer.compare(one.transfers(), other.transfers());
        var walk = Math.abs(one.walkDistance() - other.walkDistance()) <= STEPS
                ? 0
                : Double.compare(one.walkDistance(), other.walkDistance());
        var co2 = compare(one, other, it -> it.co2().grams());
        var fare = compare(one, other, Merging::yen);
        var all = List.of(sooner, later, transfers, walk, co2, fare);
        return all.stream().noneMatch(it -> it > 0) && all.stream().anyMatch(it -> it < 0);
    }

    private static @Nullable Double yen(Plan.Itinerary it) {
        var fare = it.fare();
        return fare == null ? null : fare.amount();
    }

    /** What is not known of both says nothing. */
    private static int compare(
            Plan.Itinerary one, Plan.Itinerary other, Function<Plan.Itinerary, @Nullable Double> value) {
        var left = value.apply(one);
        var right = value.apply(other);
        return left == null || right == null
                ? 0
                : Double.compare(Objects.requireNonNull(left), Objects.requireNonNull(right));
    }
}
