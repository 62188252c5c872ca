package musubi.adapters.transit.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import musubi.adapters.transit.streets.StreetGraph;

/**
 * Streets for the demonstration city, made up and labelled so: the main road, the ways of the buses, and blocks of small
 * streets around every stop, with slopes and, on the hills, stairs.
 */
final class DemoStreets {

    /** About 90 m each way. */
    private static final double BLOCK_LAT = 0.0008;

    private static final double BLOCK_LON = 0.0010;

    /** Blocks to each side of a stop: more in the estates on the hills, which are wide. */
    private static final int BLOCKS = 2;

    private static final int BLOCKS_ON_HILLS = 4;

    /** Steeper than this, in per cent, a street is a flight of stairs. */
    private static final int STAIRS = 9;

    private final DemoCity city;
    private final DemoHeights heights;
    private final StreetGraph graph = new StreetGraph();

    DemoStreets(DemoCity city) {
        this.city = city;
        this.heights = new DemoHeights(city.mainRoad());
    }

    StreetGraph make() {
        road(city.mainRoad(), tags("highway", "primary", "name", "国道6号(デモ)", "sidewalk", "both"));
        for (var line : city.lines()) {
            if (!line.isRail()) {
                road(
                        line.way().stream().map(DemoLine.Way::point).toList(),
                        tags("highway", "tertiary", "name", line.ja() + "(デモ)", "sidewalk", "both"));
            }
        }
        for (var stop : city.stops()) {
            if (stop.parent().isEmpty()) {
                blocks(stop.point(), stop.hill() ? BLOCKS_ON_HILLS : BLOCKS);
            } else {
                footway(stop);
            }
        }
        return graph;
    }

    /** Each stretch is a way of its own, with its own slope. */
    private void road(List<DemoPoint> points, Map<String, String> tags) {
        for (var i = 1; i < points.size(); i++) {
            way(points.get(i - 1), points.get(i), tags);
        }
    }

    private void blocks(DemoPoint centre, int blocks) {
        for (var north = -blocks; north <= blocks; north++) {
            for (var east = -blocks; east <= blocks; east++) {
                if (east < blocks) {
                    street(at(centre, north, east), at(centre, north, east + 1));
                }
                if (north < blocks) {
                    street(at(centre, north, east), at(centre, north + 1, east));
                }
            }
        }
    }

    private static DemoPoint at(DemoPoint centre, int north, int east) {
        return new DemoPoint(centre.lat() + north * BLOCK_LAT, centre.lon() + east * BLOCK_LON);
    }

    private void street(DemoPoint from, DemoPoint to) {
        way(
                from,
                to,
                Math.abs(incline(from, to)) > STAIRS
                        ? tags("highway", "steps", "step_count", "60", "handrail", "yes")
                        : tags("highway", "residential", "sidewalk", "both"));
    }

    /** From a platform to the station that it belongs to. */
    private void footway(DemoStop platform) {
        city.stops().stream()
                .filter(it -> it.id().equals(platform.parent()))
                .forEach(it -> way(platform.point(), it.point(), tags("highway", "footway", "wheelchair", "yes")));
    }

    private void way(DemoPoint from, DemoPoint to, Map<String, String> tags) {
        var sloping = new TreeMap<>(tags);
        sloping.put("incline", incline(from, to) + "%");
        graph.way(List.of(graph.node(from.lat(), from.lon()), graph.node(to.lat(), to.lon())), sloping);
    }

    /** Per cent up, from the first to the second. */
    private long incline(DemoPoint from, DemoPoint to) {
        var length = from.metres(to);
        return length < 1 ? 0 : Math.round(100 * (heights.at(to) - heights.at(from)) / length);
    }

    private static Map<String, String> tags(String... keysAndValues) {
        var tags = new TreeMap<String, String>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            tags.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        tags.put("note", "synthetic: a street of the demonstration city");
        return tags;
    }
}
