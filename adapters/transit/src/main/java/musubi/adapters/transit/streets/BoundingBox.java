package musubi.adapters.transit.streets;

import java.util.Collection;

/** The rectangle around places, in hundred-thousandths of a degree. */
record BoundingBox(long south, long west, long north, long east) {

    /** Everywhere: what a street file covers that does not say. */
    static final BoundingBox WORLD = new BoundingBox(
            Math.round(-90 * StreetGraph.UNITS),
            Math.round(-180 * StreetGraph.UNITS),
            Math.round(90 * StreetGraph.UNITS),
            Math.round(180 * StreetGraph.UNITS));

    /** @param places at least one counts; of none, the point 0, 0 */
    static BoundingBox of(Collection<StreetGraph.Place> places) {
        var lats = places.stream().mapToLong(StreetGraph.Place::lat).summaryStatistics();
        var lons = places.stream().mapToLong(StreetGraph.Place::lon).summaryStatistics();
        return places.isEmpty()
                ? new BoundingBox(0, 0, 0, 0)
                : new BoundingBox(lats.getMin(), lons.getMin(), lats.getMax(), lons.getMax());
    }

    boolean holds(StreetGraph.Place place) {
        return place.lat() >= south && place.lat() <= north && place.lon() >= west && place.lon() <= east;
    }
}
