package musubi.adapters.transit.planner.otp;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opentripplanner.ext.fares.service.gtfs.GtfsFaresService;
import org.opentripplanner.model.fare.FareOffer;
import org.opentripplanner.model.fare.ItineraryFare;
import org.opentripplanner.model.plan.Itinerary;
import org.opentripplanner.model.plan.Leg;
import org.opentripplanner.routing.fares.FareService;

/**
 * The fares of each feed as that feed says them. OpenTripPlanner 2.9 asks the older fares ({@code fare_attributes.txt}) only while
 * no feed in the graph has Fares V2: here they are asked for every ride that Fares V2 has no price for.
 *
 * @param cards adds what a fare costs with a transit card
 */
record FaresOfEachFeed(FareService fares, CardPrices cards) implements FareService {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable ItineraryFare calculateFares(Itinerary itinerary) {
        var fare = fares.calculateFares(itinerary);
        if (fare == null || !fare.getItineraryProducts().isEmpty()) {
            return fare;
        }
        if (fares instanceof GtfsFaresService both
                && itinerary.listTransitLegs().size()
                        > fare.getLegProducts().keySet().size()) {
            addMissing(fare, both.faresV1().calculateFares(itinerary));
        }
        entries(fare).forEach(it -> cards.of(it.getValue()).ifPresent(card -> fare.addFareProduct(it.getKey(), card)));
        return fare;
    }

    private static void addMissing(ItineraryFare fare, @Nullable ItineraryFare older) {
        if (older != null) {
            var priced = List.copyOf(fare.getLegProducts().keySet());
            entries(older).stream()
                    .filter(it -> !priced.contains(it.getKey()))
                    .forEach(it -> fare.addFareProduct(it.getKey(), it.getValue()));
        }
    }

    /** A copy: the fare is added to meanwhile. */
    private static List<Map.Entry<Leg, FareOffer>> entries(ItineraryFare fare) {
        return List.copyOf(fare.getLegProducts().entries());
    }
}
