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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** routes.txt, route_type: 1 subway, 2 rail, 4 ferry, 5 cable tram, 6 aerial lift, 7 funicular, 12 monorail. */
    @ParameterizedTest
    @ValueSource(
            strings = {"1", "2", "4", "5", "6", "7", "12", "100", "402", "1000", "1100", "1200", "1300", "1400", "1701"
            })
    void nothingThatLeavesTheStreetMakesOne(String type) throws IOException {
        var feed = SampleFeed.good().replace("routes.txt", "ひたちBRT,3", "ひたちBRT," + type);

        assertThat(made(feed).ways).isEmpty();
        assertThat(made(feed.with(
                                        "shapes.txt",
                                        "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence",
                                        "over,36.516,140.617,1",
                                        "over,36.556,140.632,2")
                                .replace("trips.txt", "trip_headsign", "shape_id")
                                .replace("trips.txt", "常陸多賀駅", "over"))
                        .ways)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "11", "200", "700", "715", "800", "900", "1500", "1501", "1551", "1602", "1702"})
    void whatDrivesOnStreetsMakesThem(String type) throws IOException {
        assertThat(made(SampleFeed.good().replace("routes.txt", "ひたちBRT,3", "ひたちBRT," + type)).ways)
                .containsExactly("36.516,140.617 36.556,140.632");
    }

    /** The piers are 120 m apart; the bus stop is 90 m from the eastern one. */
    @Test
    void aPierIsLinkedToTheStreetThatLeadsToItAndNeverToTheOtherShore() throws IOException {
        var made = made(SampleFeed.good()
                .with("routes.txt", "route_id,route_long_name,route_type", "R,バス,3", "F,渡船,4")
                .with("trips.txt", "route_id,service_id,trip_id", "R,daily,T1", "F,daily,T2")
                .with(
                        "stops.txt",
                        "stop_id,stop_name,stop_lat,stop_lon",
                        "A,東,36.5160,140.6170",
                        "B,奥,36.5160,140.6270",
                        "P,桟橋東,36.5160,140.6160",
                        "Q,桟橋西,36.5160,140.6146",
                        "S,沖,36.5200,140.6170")
                .with(
                        "stop_times.txt",
                        "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
                        "T1,08:00:00,08:00:00,A,1",
                        "T1,08:18:00,08:18:00,B,2",
                        "T2,08:00:00,08:00:00,P,1",
                        "T2,08:05:00,08:05:00,Q,2",
                        "T2,08:15:00,08:15:00,S,3"));

        assertThat(made.ways)
                .contains("36.516,140.616 36.516,140.617")
                .noneMatch(it -> it.contains("140.6146"))
                .noneMatch(it -> it.contains("36.52,"));
    }

    @Test
    void aStopAtAWrongPlaceDrawsNoStreetAcrossTheWorld() throws IOException {
        var made = made(SampleFeed.good()
                .with(
                        "stops.txt",
                        "stop_id,stop_name,stop_lat,stop_lon",
                        "A,a,36.516,140.617",
                        "B,b,36.556,140.632",
                        "Z,零,0,0")
                .with(
                        "stop_times.txt",
                        "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
                        "T1,08:00:00,08:00:00,A,1",
                        "T1,08:18:00,08:18:00,B,2",
                        "T1,08:30:00,08:30:00,Z,3"));

        assertThat(made.ways).containsExactly("36.516,140.617 36.556,140.632");
        assertThat(made.nodes.values()).doesNotContain("0.0,0.0");
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

    /** A stop whose place nobody filled in, and a flight from Tokyo to Naha. */
    @Test
    void noStreetGoesToTheEndOfTheWorld() throws IOException {
        var made = made(SampleFeed.good()
                .with(
                        "stops.txt",
                        "stop_id,stop_name,stop_lat,stop_lon",
                        "A,a,36.5160,140.6170",
                        "B,b,36.5560,140.6320",
                        "Z,zero,0,0",
                        "H,Haneda,35.5494,139.7798",
                        "N,Naha,26.1958,127.6459")
                .with("trips.txt", "route_id,service_id,trip_id", "R,daily,T1", "R,daily,T2")
                .with(
                        "stop_times.txt",
                        "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
                        "T1,08:00:00,08:00:00,A,1",
                        "T1,08:18:00,08:18:00,B,2",
                        "T1,09:18:00,09:18:00,Z,3",
                        "T2,08:00:00,08:00:00,H,1",
                        "T2,11:00:00,11:00:00,N,2"));

        assertThat(made.ways).containsExactly("36.516,140.617 36.556,140.632");
    }

    /** Each of 2,000 poles in one place is linked to some others, not to all. */
    @Test
    void manyStopsInOnePlaceGetAFewLinksEach() throws IOException {
        var stops = java.util.stream.IntStream.range(0, 2000)
                .mapToObj(it -> "P%d,p,%.5f,%.5f".formatted(it, 36.516 + it / 50 * 1e-5, 140.617 + it % 50 * 1e-5));
        var made = made(SampleFeed.good()
                .with(
                        "stops.txt",
                        java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(
                                                "stop_id,stop_name,stop_lat,stop_lon",
                                                "A,a,36.5160,140.6170",
                                                "B,b,36.5560,140.6320"),
                                        stops)
                                .toArray(String[]::new)));

        assertThat(made.ways).hasSizeLessThan(2000 * 40);
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
