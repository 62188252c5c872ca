package musubi.adapters.transit.streets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes streets of the ways that vehicles take, for feeds that no street network covers. One can walk along the lines and
 * from each stop to the nearest of them; what lies beside is not there.
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

    private final StreetGraph graph = new StreetGraph();
    private final Set<Long> edges = new HashSet<>();

    StreetGraph make(List<FeedLines> feeds) {
        feeds.forEach(feed -> feed.lines().forEach(this::line));
        var stops = feeds.stream().flatMap(it -> it.stops().stream()).distinct().toList();
        new StopLinks(graph).link(stops);
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

    private static long edge(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }
}
