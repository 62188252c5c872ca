package musubi.adapters.transit.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import musubi.adapters.transit.SampleFeed;
import musubi.adapters.transit.streets.StreetNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A map is drawn of what the planner has, and shows what is live. */
class CityMapTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    CityMapTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aMapShowsStreetsLinesAndStopsOnEachLevel() throws IOException {
        var graph = drawn("1", SampleFeed.good());
        try (var map = new LiveMap(() -> Optional.of(graph))) {
            var sheet = map.sheet().orElseThrow();
            assertThat(sheet.bounds()).containsExactly(36.516, 140.617, 36.556, 140.632);
            assertThat(sheet.attribution().en()).contains("made up");

            var corner = tile(map, 14, 36.516, 140.617);
            assertThat(corner.path("streets").findValuesAsText("kind")).containsOnly("minor");
            assertThat(corner.at("/routes/0/id").asText()).isEqualTo("sample:R");
            assertThat(corner.at("/routes/0/mode").asText()).isEqualTo("BUS");
            assertThat(corner.at("/routes/0").has("color")).isFalse();
            assertThat(corner.path("stops").findValuesAsText("name")).containsExactly("大甕駅");
            assertThat(tile(map, 12, 36.516, 140.617).path("stops").findValuesAsText("id"))
                    .contains("sample:A");
            assertThat(tile(map, 10, 36.516, 140.617).path("stops"))
                    .as("bus stops, from afar")
                    .isEmpty();
            assertThat(tile(map, 14, 0, 0).path("streets")).as("at sea").isEmpty();
        }
    }

    /** The line goes through tiles in which it has no point of its own. */
    @Test
    void aLongStretchIsInEveryTileThatItCrosses() throws IOException {
        var graph = drawn("1", SampleFeed.good());
        try (var map = new LiveMap(() -> Optional.of(graph))) {
            assertThat(tile(map, 14, 36.536, 140.6245).path("routes")).hasSize(1);
        }
    }

    @Test
    void aStationStandsForItsPlatformsWithAllThatStopsThere() throws IOException {
        var graph = drawn(
                "1",
                SampleFeed.good()
                        .with(
                                "stops.txt",
                                "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station",
                                "S,大甕駅,36.516,140.617,1,",
                                "A,大甕駅 1番線,36.516,140.6171,0,S",
                                "B,常陸多賀駅,36.556,140.632,0,",
                                "X,廃止,36.55,140.63,0,")
                        .with("routes.txt", "route_id,route_long_name,route_type,route_color", "R,常磐線,2,0072BC")
                        .with(
                                "translations.txt",
                                "table_name,field_name,language,translation,record_id,field_value",
                                "stops,stop_name,en,Omika Station,S,",
                                "stops,stop_name,en,Hitachi-Taga,,常陸多賀駅"));
        try (var map = new LiveMap(() -> Optional.of(graph))) {
            var station = tile(map, 12, 36.516, 140.617).path("stops");
            assertThat(station.findValuesAsText("id")).containsExactly("sample:S");
            assertThat(station.findValuesAsText("en")).containsExactly("Omika Station");
            assertThat(station.at("/0/modes/0").asText()).isEqualTo("RAIL");
            var stop = tile(map, 12, 36.556, 140.632).path("stops");
            assertThat(stop.findValuesAsText("id"))
                    .as("not where nothing stops")
                    .containsExactly("sample:B");
            assertThat(stop.findValuesAsText("en")).containsExactly("Hitachi-Taga");
        }
    }

    @Test
    void aStopAtAWrongPlaceNeitherStretchesTheCityNorFillsTheWorldWithTiles() throws IOException {
        var graph = drawn(
                "1",
                SampleFeed.good()
                        .with("stops.txt", "stop_id,stop_name,stop_lat,stop_lon", "A,a,0,0", "B,b,36.556,140.632"));
        try (var map = new LiveMap(() -> Optional.of(graph))) {
            assertThat(Files.size(graph.resolve(CityMap.FILE))).isLessThan(20_000);
            assertThat(tile(map, 14, 36.556, 140.632).path("stops")).hasSize(1);
        }
    }

    @Test
    void whenAnotherGraphIsLiveItsMapIsAndWithoutAnyThereIsNone() throws IOException {
        var live = new AtomicReference<Optional<Path>>(Optional.of(drawn("1", SampleFeed.good())));
        try (var map = new LiveMap(live::get)) {
            var first = map.sheet().orElseThrow().version();
            live.set(Optional.of(drawn("2", SampleFeed.good().replace("stops.txt", "大甕駅", "おおみか"))));

            assertThat(map.sheet().orElseThrow().version()).isNotEqualTo(first);
            assertThat(tile(map, 14, 36.516, 140.617).path("stops").findValuesAsText("name"))
                    .containsExactly("おおみか");

            live.set(Optional.of(Files.createDirectories(folder.resolve("3")))); // built before there were maps
            assertThat(map.sheet()).isEmpty();
            live.set(Optional.empty());
            assertThat(map.tile(TileAddress.of(14, 36.516, 140.617))).isEmpty();
        }
    }

    private static JsonNode tile(LiveMap map, int z, double lat, double lon) throws IOException {
        return JSON.readTree(map.tile(TileAddress.of(z, lat, lon)).orElseThrow().content());
    }

    private Path drawn(String name, SampleFeed feed) throws IOException {
        var graph = Files.createDirectories(folder.resolve(name));
        var zip = Files.write(graph.resolve("sample.zip"), feed.zip());
        CityMap.draw(
                new StreetNetwork(folder.resolve("streets")).covering(List.of(zip), graph),
                Map.of("sample", zip),
                graph);
        return graph;
    }
}
