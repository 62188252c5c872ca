package musubi.adapters.transit.demo;

import java.util.List;

/** How high the ground is, in metres: flat along the shore, and rising to the west as the hills of Hitachi do. Invented. */
final class DemoHeights {

    /** The plain along the shore is so wide inland of the main road, in metres. */
    private static final double PLAIN = 250;

    /** Metres up for each metre inland. */
    private static final double SLOPE = 0.075;

    private final List<DemoPoint> shore;

    /** @param shore from south to north, where the ground begins to rise */
    DemoHeights(List<DemoPoint> shore) {
        this.shore = List.copyOf(shore);
    }

    double at(DemoPoint place) {
        var inland = new DemoPoint(place.lat(), shoreLon(place.lat())).metres(place);
        var isInland = place.lon() < shoreLon(place.lat());
        var ridges = 4 * Math.sin(place.lat() * 4000) * Math.sin(place.lon() * 4000);
        return 12 + (isInland && inland > PLAIN ? (inland - PLAIN) * SLOPE + ridges : 0);
    }

    private double shoreLon(double lat) {
        for (var i = 1; i < shore.size(); i++) {
            var south = shore.get(i - 1);
            var north = shore.get(i);
            if (lat <= north.lat() || i == shore.size() - 1) {
                var along = Math.clamp((lat - south.lat()) / (north.lat() - south.lat()), 0, 1);
                return south.lon() + along * (north.lon() - south.lon());
            }
        }
        throw new IllegalStateException("a shore has two ends");
    }
}
