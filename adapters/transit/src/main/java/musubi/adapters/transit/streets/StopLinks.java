package musubi.adapters.transit.streets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Links stops to the nearest street, at the nearest point of it, and to each other where they are close: the two sides of a
 * street, the poles of a terminal. What no road vehicle calls at is linked only where a street is really near, and never to
 * the stop on the other side of the water.
 */
final class StopLinks {

    /** About 550 m; a search looks at the cell of the stop and the cells around it. */
    private static final int CELL = 500;

    /** How far apart the points of a line are looked at: no cell is missed by more than a corner. */
    private static final int STEP = CELL / 2;

    /** To how many stops of each square around a stop is linked: a thousand poles in one place would else have a million links. */
    private static final int NEIGHBOURS = 8;

    /** About 150 m: whoever changes here does not look for a street. */
    private static final int NEIGHBOUR = 150;

    /** About 300 m: how far a station or a pier may lie from the street that leads to it. */
    private static final int REACH = 270;

    private final StreetGraph graph;
    private final Set<StreetGraph.Place> onRoads;
    private final Map<StreetGraph.Place, Set<StreetGraph.Place>> across;
    private final Map<StreetGraph.Place, Set<Edge>> cells = new HashMap<>();

    /** One stretch of a way, from its node number {@code at} to the next. */
    private record Edge(int way, int at) {}

    /** @param along how far from the first to the second node, 0 to 1 */
    private record Foot(Edge edge, StreetGraph.Place place, double along, double distance) {}

    /**
     * @param onRoads the stops at which a road vehicle calls; they lie at a street, however far from the line
     * @param across for a stop those to which one rides beside the streets: what is nearer to one of them is on its shore
     */
    StopLinks(
            StreetGraph graph, Set<StreetGraph.Place> onRoads, Map<StreetGraph.Place, Set<StreetGraph.Place>> across) {
        this.graph = graph;
        this.onRoads = onRoads;
        this.across = across;
        for (var way = 0; way < graph.ways().size(); way++) {
            for (var at = 0; at + 1 < graph.ways().get(way).nodes().size(); at++) {
                index(new Edge(way, at));
            }
        }
    }

    void link(List<StreetGraph.Place> stops) {
        var feet = new TreeMap<Integer, List<Foot>>();
        var links = new ArrayList<List<Integer>>();
        for (var stop : stops) {
            var foot = nearest(stop);
            if (foot != null && (onRoads.contains(stop) || foot.distance <= REACH && !isAcross(stop, foot.place))) {
                feet.computeIfAbsent(foot.edge.way, _ -> new ArrayList<>()).add(foot);
                links.add(List.of(graph.node(stop), graph.node(foot.place)));
            }
        }
        feet.forEach(this::insert);
        links.forEach(it -> graph.way(it, StreetsFromShapes.LINK));
        neighbours(stops);
    }

    /** The cells that the line crosses, and those beside a corner that it passes; not the whole box around it. */
    private void index(Edge edge) {
        var from = end(edge, 0);
        var to = end(edge, 1);
        var steps = 1 + Math.max(Math.abs((long) to.lat() - from.lat()), Math.abs((long) to.lon() - from.lon())) / STEP;
        for (var step = 0L; step <= steps; step++) {
            var along = (double) step / steps;
            var lat = from.lat() + along * ((double) to.lat() - from.lat());
            var lon = from.lon() + along * ((double) to.lon() - from.lon());
            cells.computeIfAbsent(
                            new StreetGraph.Place(cell((int) Math.round(lat)), cell((int) Math.round(lon))),
                            _ -> new LinkedHashSet<>())
                    .add(edge);
        }
    }

    private @Nullable Foot nearest(StreetGraph.Place stop) {
        @Nullable Foot best = null;
        for (var lat = cell(stop.lat()) - 1; lat <= cell(stop.lat()) + 1; lat++) {
            for (var lon = cell(stop.lon()) - 1; lon <= cell(stop.lon()) + 1; lon++) {
                for (var edge : cells.getOrDefault(new StreetGraph.Place(lat, lon), Set.of())) {
                    var foot = foot(edge, stop);
                    best = best == null || foot.distance < best.distance ? foot : best;
                }
            }
        }
        return best;
    }

    private Foot foot(Edge edge, StreetGraph.Place stop) {
        var from = end(edge, 0);
        var to = end(edge, 1);
        var narrow = Math.cos(Math.toRadians(stop.lat() / StreetGraph.UNITS));
        double x = (to.lon() - from.lon()) * narrow;
        double y = to.lat() - from.lat();
        var px = (stop.lon() - from.lon()) * narrow;
        double py = stop.lat() - from.lat();
        var length = x * x + y * y;
        var along = length == 0 ? 0 : Math.clamp((px * x + py * y) / length, 0, 1);
        var place = new StreetGraph.Place((int) Math.round(from.lat() + along * (to.lat() - from.lat())), (int)
                Math.round(from.lon() + along * (to.lon() - from.lon())));
        return new Foot(edge, place, along, Math.hypot(px - along * x, py - along * y));
    }

    /** Gives the way a node at each point where a stop meets it. */
    private void insert(int way, List<Foot> feet) {
        var nodes = graph.ways().get(way).nodes();
        var longer = new ArrayList<Integer>();
        for (var at = 0; at < nodes.size(); at++) {
            add(longer, nodes.get(at));
            var here = at;
            feet.stream()
                    .filter(it -> it.edge.at == here)
                    .sorted(java.util.Comparator.comparingDouble(Foot::along))
                    .forEach(it -> add(longer, graph.node(it.place)));
        }
        graph.replace(way, longer);
    }

    private static void add(List<Integer> nodes, int node) {
        if (nodes.isEmpty() || nodes.getLast() != node) {
            nodes.add(node);
        }
    }

    private void neighbours(List<StreetGraph.Place> stops) {
        var near = new HashMap<StreetGraph.Place, List<StreetGraph.Place>>();
        for (var stop : stops) {
            for (var lat = -1; lat <= 1; lat++) {
                for (var lon = -1; lon <= 1; lon++) {
                    var cell = new StreetGraph.Place(
                            Math.floorDiv(stop.lat(), NEIGHBOUR) + lat, Math.floorDiv(stop.lon(), NEIGHBOUR) + lon);
                    near.getOrDefault(cell, List.of()).stream()
                            .filter(it -> distance(it, stop) <= NEIGHBOUR && !isAcross(it, stop) && !isAcross(stop, it))
                            .limit(NEIGHBOURS)
                            .forEach(
                                    it -> graph.way(List.of(graph.node(it), graph.node(stop)), StreetsFromShapes.LINK));
                }
            }
            near.computeIfAbsent(
                            new StreetGraph.Place(
                                    Math.floorDiv(stop.lat(), NEIGHBOUR), Math.floorDiv(stop.lon(), NEIGHBOUR)),
                            _ -> new ArrayList<>())
                    .add(stop);
        }
    }

    private boolean isAcross(StreetGraph.Place stop, StreetGraph.Place place) {
        return across.getOrDefault(stop, Set.of()).stream().anyMatch(it -> distance(it, place) < distance(stop, place));
    }

    private static double distance(StreetGraph.Place one, StreetGraph.Place other) {
        return Math.hypot(one.lat() - other.lat(), one.lon() - other.lon());
    }

    private StreetGraph.Place end(Edge edge, int which) {
        return graph.place(graph.ways().get(edge.way).nodes().get(edge.at + which));
    }

    private static int cell(int units) {
        return Math.floorDiv(units, CELL);
    }
}
