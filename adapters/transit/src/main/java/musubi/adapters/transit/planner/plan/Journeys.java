package musubi.adapters.transit.planner.plan;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import musubi.hub.gate.Grant;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** Trips for other parts of transit: the quickest way, and what it comes to. */
public final class Journeys {

    private static final int LOOKED_AT = 3;

    private final PlanSearch search;

    Journeys(PlanSearch search) {
        this.search = search;
    }

    /**
     * @param mode {@code WALK}, {@code BUS}, {@code RAIL}, ...
     * @param grams of CO2 for one person, or null where it is not known
     */
    public record Leg(String mode, double metres, @Nullable Double grams) {}

    /** @param metresByCar how far one would drive */
    public record Journey(List<Leg> legs, double metresByCar) {}

    /** Found, or why not. */
    public record Found(@Nullable Journey journey, List<Text> reasons) {}

    /** @return null where the text is no place: neither {@code lat,lon} nor {@code stop:feed:stop} */
    public static @Nullable String place(String text) {
        try {
            Point.parse(text);
            return text;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** Whether these are modes of the journey API. */
    public static boolean areModes(String text) {
        try {
            Modes.parse(text);
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /** In grams for one person, in a car with as many in it as in most. */
    public static double gramsByCar(double metres) {
        return Co2Mapper.byCar(metres);
    }

    /**
     * The quickest way.
     *
     * @param from, to places as {@code GET /transit/plan} has them
     * @param arriveBy whether one must be there at the time, or leaves then
     * @param modes as {@code GET /transit/plan} has them, or null for the usual
     * @throws musubi.adapters.transit.planner.NotAnswered when the planner is busy, too late or not ready
     */
    public Found find(
            String from, String to, OffsetDateTime time, boolean arriveBy, @Nullable String modes, Grant grant) {
        var ways = modes == null ? Modes.ALL : Modes.parse(modes);
        var request = new PlanRequest(
                Point.parse(from), Point.parse(to), time, arriveBy, LOOKED_AT, false, ways, Locale.JAPANESE);
        var plan = search.plan(request, grant);
        var shortest = plan.itineraries().stream()
                .mapToDouble(Plan.Itinerary::distance)
                .min();
        Optional<Plan.Itinerary> quickest =
                plan.itineraries().stream().min(Comparator.comparingLong(Plan.Itinerary::duration));
        return new Found(
                quickest.map(it -> journey(it, shortest.orElse(0))).orElse(null),
                plan.reasons().stream().map(Plan.Reason::text).toList());
    }

    private static Journey journey(Plan.Itinerary way, double metresByCar) {
        var legs = way.legs().stream()
                .map(it -> new Leg(
                        it.mode(),
                        it.distance(),
                        it.co2() == null ? null : it.co2().grams()))
                .toList();
        return new Journey(legs, metresByCar);
    }
}
