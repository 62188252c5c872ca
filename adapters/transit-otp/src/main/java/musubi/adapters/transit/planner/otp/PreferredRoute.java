package musubi.adapters.transit.planner.otp;

import java.util.Map;
import musubi.adapters.transit.planner.engine.RoutePreferences;
import org.opentripplanner.apis.gtfs.GraphQLRequestContext;
import org.opentripplanner.routing.api.request.RouteRequest;
import org.opentripplanner.routing.api.request.preference.AccessibilityPreferences;
import org.opentripplanner.routing.api.request.preference.RoutingPreferencesBuilder;
import org.opentripplanner.routing.api.request.preference.StreetPreferences;
import org.opentripplanner.routing.api.request.preference.WheelchairPreferences;
import org.opentripplanner.standalone.api.OtpServerRequestContext;
import org.opentripplanner.street.model.StreetMode;

/**
 * What somebody wants for whom GraphQL has no word, put into the request that every plan starts from. The graph's own is
 * never changed.
 */
final class PreferredRoute {

    /** A slope beyond the limit is walked where nothing else leads there, and told as it is. */
    private static final double BEYOND_THE_SLOPE = 100;

    /** Stops and vehicles of any kind, where only the slope matters. */
    private static final AccessibilityPreferences ANY = AccessibilityPreferences.ofCost(0, 0);

    private PreferredRoute() {}

    static GraphQLRequestContext context(OtpServerRequestContext server, RoutePreferences preferences) {
        var usual = GraphQLRequestContext.ofServerContext(server);
        return preferences.equals(RoutePreferences.USUAL)
                ? usual
                : new GraphQLRequestContext(
                        usual.routingService(),
                        usual.transitService(),
                        usual.transferService(),
                        usual.fareService(),
                        usual.vehicleRentalService(),
                        usual.vehicleParkingService(),
                        usual.realTimeVehicleService(),
                        usual.schema(),
                        usual.graphFinder(),
                        preferred(usual.defaultRouteRequest(), preferences));
    }

    private static RouteRequest preferred(RouteRequest usual, RoutePreferences preferences) {
        return usual.copyOf().withPreferences(it -> prefer(it, preferences)).buildDefault();
    }

    private static void prefer(RoutingPreferencesBuilder route, RoutePreferences preferences) {
        var stairs = preferences.stairs();
        if (stairs != null) {
            route.withWalk(walk -> walk.withStairsReluctance(stairs));
            route.withBike(bike -> bike.withWalking(walking -> walking.withStairsReluctance(stairs)));
        }
        var slope = preferences.slope();
        if (slope != null) {
            var onStairs = stairs != null ? stairs : route.walk().stairsReluctance();
            route.withWheelchair(chair -> slope(chair, slope, preferences.slopeAlone(), onStairs));
        }
        if (preferences.walk() != null) {
            route.withStreet(street -> walk(street, preferences));
        }
    }

    private static void slope(WheelchairPreferences.Builder chair, double slope, boolean alone, double stairs) {
        chair.withMaxSlope(slope).withSlopeExceededReluctance(BEYOND_THE_SLOPE);
        if (alone) {
            chair.withTrip(ANY).withStop(ANY).withElevator(ANY);
            chair.withInaccessibleStreetReluctance(1).withStairsReluctance(stairs);
        }
    }

    private static void walk(StreetPreferences.Builder street, RoutePreferences preferences) {
        var limit = Map.of(StreetMode.WALK, java.util.Objects.requireNonNull(preferences.walk()));
        street.withAccessEgress(
                it -> it.withMaxDuration(it.original().maxDuration().defaultValue(), limit));
        street.withMaxDirectDuration(street.original().maxDirectDuration().defaultValue(), limit);
    }
}
