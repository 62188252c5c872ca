package musubi.adapters.transit.streets;

import static org.assertj.core.api.Assertions.assertThat;

import crosby.binary.BinaryParser;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import musubi.adapters.transit.SampleFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streets where there are none. */
class StreetNetworkTest {

    private final Path folder;

    StreetNetworkTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aFeedWithoutShapesGetsStraightStreetsFromStopToStop() throws IOException {
        var made = made(SampleFeed.good());

        assertThat(made.ways).containsExactly("36.516,140.617 36.556,140.632");
        assertThat(made.tags).contains(Map.entry("highway", "residential"));
    }

    @Test
    void aFeedWithShapesGetsThemOnceAndItsStopsLinked() throws IOException {
        var made = made(SampleFeed.good()
                .with(
                        "shapes.txt",
                        "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence",
                        "out,36.5160,140.6180,1",
                        "out,36.5560,140.6180,3",
                        "out,36.5360,140.6180,2",
                        "back,36.5560,140.6180,1",
                        "back,36.5360,140.6180,2")
                .with("trips.txt", "route_id,service_id,trip_id,shape_id", "R,daily,T1,out", "R,daily,T2,back")
                .with(
                        "stops.txt",
                        "stop_id,stop_name,stop_lat,stop_lon",
                        "A,a,36.5200,140.6170",
                        "B,b,36.5500,140.6190"));

        assertThat(made.ways)
                .containsExactly(
                        "36.516,140.618 36.52,140.618 36.536,140.618 36.55,140.618 36.556,140.618",
                        "36.52,140.617 36.52,140.618",
                        "36.55,140.619 36.55,140.618");
    }

    @Test
    void theSameFeedGivesTheSameFile() throws IOException {
        var feed = feed(SampleFeed.good());
        var network = new StreetNetwork(folder.resolve("none"));
        var one = Files.readAllBytes(
                network.covering(List.of(feed), folder.resolve("one")).getFirst());

        assertThat(Files.readAllBytes(
                        network.covering(List.of(feed), folder.resolve("two")).getFirst()))
                .isEqualTo(one);
    }

    @Test
    void aFeedThatTheCitysOwnStreetsCoverGetsNoOthers() throws IOException {
        var streets = Files.createDirectories(folder.resolve("streets"));
        var own = streets.resolve("city.osm.pbf");
        var graph = new StreetGraph();
        graph.way(List.of(graph.node(36.5, 140.6), graph.node(36.6, 140.7)), Map.of("highway", "residential"));
        new StreetFile(graph, 1).write(own);
        var network = new StreetNetwork(streets);

        assertThat(network.covering(List.of(feed(SampleFeed.good())), folder)).containsExactly(own);
        assertThat(network.covering(List.of(feed(SampleFeed.good().replace("stops.txt", "36.5", "34.5"))), folder))
                .containsExactly(own, folder.resolve("made-from-shapes.osm.pbf"));
    }

    private Made made(SampleFeed feed) throws IOException {
        var files = new StreetNetwork(folder.resolve("none")).covering(List.of(feed(feed)), folder);
        var made = new Made();
        try (var in = new BlockInputStream(Files.newInputStream(files.getFirst()), made)) {
            in.process();
        }
        return made;
    }

    private Path feed(SampleFeed feed) throws IOException {
        return Files.write(folder.resolve("feed.zip"), feed.zip());
    }

    /** Reads the file with the format's own library. */
    private static final class Made extends BinaryParser {
        private final Map<Long, String> nodes = new HashMap<>();
        private final List<String> ways = new ArrayList<>();
        private final Set<Map.Entry<String, String>> tags = new HashSet<>();

        @Override
        protected void parseDense(Osmformat.DenseNodes dense) {
            long id = 0;
            long lat = 0;
            long lon = 0;
            for (var i = 0; i < dense.getIdCount(); i++) {
                id += dense.getId(i);
                lat += dense.getLat(i);
                lon += dense.getLon(i);
                nodes.put(id, (float) parseLat(lat) + "," + (float) parseLon(lon));
            }
        }

        @Override
        protected void parseWays(List<Osmformat.Way> all) {
            for (var way : all) {
                var at = 0L;
                var along = new ArrayList<String>();
                for (var step : way.getRefsList()) {
                    at += step;
                    along.add(nodes.get(at));
                }
                ways.add(String.join(" ", along));
                for (var i = 0; i < way.getKeysCount(); i++) {
                    tags.add(Map.entry(getStringById(way.getKeys(i)), getStringById(way.getVals(i))));
                }
            }
        }

        @Override
        protected void parseNodes(List<Osmformat.Node> all) {
            assertThat(all).isEmpty();
        }

        @Override
        protected void parseRelations(List<Osmformat.Relation> all) {
            assertThat(all).isEmpty();
        }

        @Override
        protected void parse(Osmformat.HeaderBlock header) {
            assertThat(header.getSource()).startsWith("synthetic");
        }

        @Override
        public void complete() {
            // all was read
        }
    }
}
