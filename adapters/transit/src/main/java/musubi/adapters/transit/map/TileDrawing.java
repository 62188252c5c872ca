package musubi.adapters.transit.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One tile while it is drawn. It takes no more than a phone draws in a moment; what comes first has its place. */
final class TileDrawing {

    private static final int MOST_POINTS = 12_000;
    private static final int MOST_STOPS = 400;

    private final List<MapTile.Street> streets = new ArrayList<>();
    private final Set<MapTile.Route> drawn = new HashSet<>();
    private final List<MapTile.Route> routes = new ArrayList<>();
    private final List<MapTile.Stop> stops = new ArrayList<>();
    private int points;

    void add(MapTile.Stop stop) {
        if (stops.size() < MOST_STOPS) {
            stops.add(stop);
        }
    }

    void add(MapTile.Street street, int size) {
        if (hasRoom(size)) {
            streets.add(street);
        }
    }

    /** Variants of a line that are the same here are drawn once. */
    void add(MapTile.Route route, int size) {
        if (!drawn.contains(route) && hasRoom(size)) {
            drawn.add(route);
            routes.add(route);
        }
    }

    private boolean hasRoom(int size) {
        if (points + size > MOST_POINTS) {
            return false;
        }
        points += size;
        return true;
    }

    MapTile tile() {
        return new MapTile(streets, routes, stops);
    }
}
