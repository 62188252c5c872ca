package musubi.adapters.transit.planner.plan;

import java.util.LinkedHashMap;
import java.util.List;

/** Itineraries that look the same to a passenger: OpenTripPlanner returns one for each variant of a route. */
final class Lookalikes {

    private Lookalikes() {}

    /** The first of each kind, in the same order. */
    static List<Plan.Itinerary> removed(List<Plan.Itinerary> itineraries) {
        var firsts = new LinkedHashMap<List<Object>, Plan.Itinerary>();
        itineraries.forEach(it -> firsts.putIfAbsent(looks(it), it));
        return List.copyOf(firsts.values());
    }

    private static List<Object> looks(Plan.Itinerary itinerary) {
        return List.of(
                itinerary.start(),
                itinerary.end(),
                itinerary.legs().stream().map(Lookalikes::looks).toList());
    }

    private static List<Object> looks(Plan.Leg leg) {
        return List.of(
                leg.mode(),
                leg.start().scheduled(),
                leg.end().scheduled(),
                name(leg),
                name(leg.from()),
                name(leg.to()));
    }

    private static String name(Plan.Leg leg) {
        var route = leg.route();
        return route == null ? "" : route.shortName() + " " + route.longName();
    }

    private static String name(Plan.Place place) {
        return String.valueOf(place.name());
    }
}
