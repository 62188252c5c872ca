package musubi.adapters.transit.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to get there, as it is read.
 *
 * @param start {@code 8:05}
 * @param day where it is another than that of the question, {@code 11/28}
 * @param walk metres on foot altogether
 * @param fare yen in cash, where it is known
 * @param cardFare yen by card, where it is known and another
 * @param grams of CO2 for one rider, where they are known
 * @param carGrams of the same way by car
 * @param stepFree {@code yes}, {@code no} or {@code unknown}: whether one gets there without steps
 */
record Trip(
        int number,
        String start,
        String end,
        @Nullable String day,
        long minutes,
        int transfers,
        long walk,
        @Nullable Long fare,
        @Nullable Long cardFare,
        @Nullable Long grams,
        @Nullable Long carGrams,
        @Nullable String stepFree,
        List<TripLeg> legs) {

    /** The vehicles, one after the other; nothing where one walks all the way. */
    public List<TripLeg> rides() {
        return legs.stream().filter(TripLeg::isRide).toList();
    }

    /** Of the vehicle that is latest, in minutes; null where nobody tells, or all are on time. */
    public @Nullable Long delay() {
        return legs.stream()
                .map(TripLeg::delay)
                .filter(it -> it != null && it > 0)
                .reduce(null, (one, other) -> one == null || other != null && other > one ? other : one);
    }

    public boolean isAlerted() {
        return legs.stream().anyMatch(it -> !it.alerts().isEmpty());
    }

    public boolean isLive() {
        return legs.stream().anyMatch(TripLeg::live);
    }

    public boolean isCancelled() {
        return legs.stream().anyMatch(TripLeg::cancelled);
    }
}
