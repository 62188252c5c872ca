package musubi.adapters.transit.streets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes streets of the ways that road vehicles take, for feeds that no street network covers. One can walk along the lines
 * and from each stop to the nearest of them; what lies beside is not there.
 */
final class StreetsFromShapes {

    /** As a plain street that one can walk along; a reader of the file sees that nobody surveyed it. */
    static final Map<String, String> STREET = Map.of(
            "highway", "residential",
            "sidewalk", "both",
            "note", "synthetic: made from the shapes of a transit feed");

    static final Map<String, String> LINK = Map.of(
            "highway", "footway",
            "note", "synthetic: links a stop of a transit feed");

    /** Readers of OpenStreetMap data dislike ways of more than 2000 nodes; shorter ones also show better. */
    private static final int LONGEST = 400;

    /** About 20 km between two points of a line: nobody walks so far, and a stop at a wrong place draws no street to it. */
    private static final double LONGEST_HOP = 18_000;

    private final StreetGraph graph = new StreetGraph();
    private final Set<Long> edges = new HashSet<>();

    StreetGraph make(List<FeedLines> feeds) {
        feeds.forEach(feed -> feed.lines().forEach(it -> stretches(it).forEach(this::line)));
        var stops = feeds.stream().flatMap(it -> it.stops().stream()).distinct().toList();
        var onRoads = new HashSet<>(stops);
        var across = new HashMap<StreetGraph.Place, Set<StreetGraph.Place>>();
        feeds.forEach(feed -> {
            onRoads.removeIf(feed.aside()::contains);
            feed.across().forEach((stop, its) -> across.computeIfAbsent(stop, _ -> new HashSet<>())
                    .addAll(its));
        });
        new StopLinks(graph, onRoads, across).link(stops);
        return graph;
    }

    /** What an earlier line already paved is not paved again: the way breaks off and begins anew behind it. */
    private void line(List<StreetGraph.Place> places) {
        var way = new ArrayList<Integer>();
        for (var place : places) {
            var node = graph.node(place);
            if (!way.isEmpty() && way.getLast() != node && !edges.add(edge(way.getLast(), node))) {
                graph.way(way, STREET);
                way.clear();
            }
            way.add(node);
            if (way.size() == LONGEST) {
                graph.way(way, STREET);
                way.clear();
                way.add(node);
            }
        }
        graph.way(way, STREET);
    }

    /** The line without what nobody walks; a place that is far from all others is left out. */
    private static List<List<StreetGraph.Place>> stretches(List<StreetGraph.Place> line) {
        var stretches = new ArrayList<List<StreetGraph.Place>>();
        var from = 0;
        for (var at = 1; at <= line.size(); at++) {
            if (at == line.size() || isTooFar(line.get(at - 1), line.get(at))) {
                stretches.add(line.subList(from, at));
                from = at;
            }
        }
        stretches.removeIf(it -> it.size() < 2);
        return stretches;
    }

    private static boolean isTooFar(StreetGraph.Place one, StreetGraph.Place other) {
        var narrow = Math.cos(Math.toRadians(one.lat() / StreetGraph.UNITS));
        return Math.hypot(one.lat() - other.lat(), (one.lon() - other.lon()) * narrow) > LONGEST_HOP;
    }

    private static long edge(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }
}
