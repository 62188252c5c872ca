package musubi.adapters.transit.streets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A made street network. Places that agree in five decimals (about a metre) are one node, which is what joins streets.
 * Nodes and ways are numbered in the order in which they come, so equal inputs give equal networks.
 */
public final class StreetGraph {

    /** Units of a coordinate per degree. */
    static final double UNITS = 1e5;

    private static final double LONGEST = 0.225 * UNITS;

    private final List<Place> nodes = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();
    private final List<Way> ways = new ArrayList<>();

    /** A node, in hundred-thousandths of a degree, WGS 84. */
    record Place(int lat, int lon) {

        static Place of(double lat, double lon) {
            return new Place((int) Math.round(lat * UNITS), (int) Math.round(lon * UNITS));
        }
    }

    /** @param nodes numbers of nodes, at least two, no two equal ones in a row */
    record Way(List<Integer> nodes, SortedMap<String, String> tags) {}

    /** The number of the node at this place, in degrees; a new one where there is none. */
    public int node(double lat, double lon) {
        return node(Place.of(lat, lon));
    }

    int node(Place place) {
        return numbers.computeIfAbsent(place, it -> {
            nodes.add(it);
            return nodes.size() - 1;
        });
    }

    /**
     * A street along these nodes. One that has no length is left out, and so is what no street is: two nodes in a row that
     * are more than some 25 km apart, as where a stop stands at a wrong place, or the next one is on another island.
     */
    public void way(List<Integer> along, Map<String, String> tags) {
        var stretch = new ArrayList<Integer>();
        for (var node : along) {
            if (!stretch.isEmpty() && isTooFar(place(stretch.getLast()), place(node))) {
                add(stretch, tags);
                stretch.clear();
            }
            if (stretch.isEmpty() || !stretch.getLast().equals(node)) {
                stretch.add(node);
            }
        }
        add(stretch, tags);
    }

    private void add(List<Integer> stretch, Map<String, String> tags) {
        if (stretch.size() > 1) {
            ways.add(new Way(List.copyOf(stretch), Collections.unmodifiableSortedMap(new TreeMap<>(tags))));
        }
    }

    /** Planners index streets by squares, as we do: one line around the world fills any memory. */
    private static boolean isTooFar(Place one, Place other) {
        var narrow = Math.cos(Math.toRadians(one.lat() / UNITS));
        return Math.hypot((double) one.lat() - other.lat(), ((double) one.lon() - other.lon()) * narrow) > LONGEST;
    }

    Place place(int node) {
        return nodes.get(node);
    }

    List<Place> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    List<Way> ways() {
        return Collections.unmodifiableList(ways);
    }

    /** Puts a longer way in the place of one, through the same nodes and more. */
    void replace(int way, List<Integer> along) {
        ways.set(way, new Way(List.copyOf(along), ways.get(way).tags()));
    }
}
