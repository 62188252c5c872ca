package musubi.adapters.transit.planner.plan;

import musubi.adapters.transit.sharing.RideZones;

/**
 * Whether a way leaves what it hires only where its operator allows that. The planner's search goes round most zones; here each
 * proposal is held against all of them, and one that ends a ride where none may end is no proposal.
 */
record DropOffs(RideZones zones) {

    boolean allow(Plan.Itinerary way) {
        return way.legs().stream().allMatch(this::allow);
    }

    private boolean allow(Plan.Leg leg) {
        var rental = leg.rental();
        return rental == null
                || zones.mayEnd(
                        rental.network(),
                        rental.formFactor(),
                        leg.to().lat(),
                        leg.to().lon(),
                        rental.returnStation() != null);
    }
}
