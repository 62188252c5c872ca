package musubi.adapters.transit.map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import musubi.hub.message.Text;

/** Draws the map of a city and writes it as one zip of tiles, level by level. */
public final class CityMap {

    static final String FILE = "map.zip";
    static final String SHEET = "map.json";

    private static final Text SURVEYED =
            new Text("Streets © OpenStreetMap contributors", "道路 © OpenStreetMap contributors");
    private static final Text MADE = new Text("Streets: made up or drawn from timetables", "道路: 時刻表などから作成した模式図");

    private static final int FORTY = 40;

    private final ObjectMapper json = JsonMapper.builder().build();
    private final List<StreetLines> streets;
    private final List<TransitLines.Drawn> feeds;

    private CityMap(List<StreetLines> streets, List<TransitLines.Drawn> feeds) {
        this.streets = streets;
        this.feeds = feeds;
    }

    /**
     * Draws what a graph was made of.
     *
     * @param streets street files
     * @param feeds feeds as the planner has them, by feed id
     * @param folder of the graph; gets the map
     */
    public static void draw(List<Path> streets, Map<String, Path> feeds, Path folder) {
        var drawn = new ArrayList<TransitLines.Drawn>();
        feeds.forEach((feed, zip) -> drawn.add(TransitLines.read(feed, zip)));
        new CityMap(streets.stream().map(StreetLines::read).toList(), drawn).write(folder.resolve(FILE));
    }

    private void write(Path target) {
        var part = target.resolveSibling(FILE + ".part");
        try {
            try (var zip = new ZipOutputStream(Files.newOutputStream(part))) {
                put(zip, SHEET, json.writeValueAsBytes(sheet()));
                for (int level : TileAddress.LEVELS) {
                    for (var tile : level(level).tiles().entrySet()) {
                        put(
                                zip,
                                tile.getKey().path(),
                                json.writeValueAsBytes(tile.getValue().tile()));
                    }
                }
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the map " + target, e);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** What matters most to a rider comes first: a tile that is full takes no more. */
    private MapLevel level(int number) {
        var level = new MapLevel(number);
        feeds.forEach(feed -> {
            feed.stops().forEach(level::add);
            feed.lines().forEach(it -> level.add(it.route(), it.line()));
        });
        for (var kind : StreetKind.values()) {
            if (kind.isDrawn(number)) {
                streets.forEach(file -> file.list(kind).forEach(it -> level.add(kind, it)));
            }
        }
        return level;
    }

    private MapSheet sheet() {
        var attribution = streets.stream().allMatch(StreetLines::isMade) ? MADE : SURVEYED;
        return new MapSheet("", bounds(), TileAddress.LEVELS, MapAdapter.TILES, attribution);
    }

    /** Around nineteen of twenty stops: one at a wrong place does not make the city larger. */
    private List<Double> bounds() {
        var stops = feeds.stream().flatMap(it -> it.stops().stream()).toList();
        var lats = stops.stream().mapToDouble(MapTile.Stop::lat).sorted().toArray();
        var lons = stops.stream().mapToDouble(MapTile.Stop::lon).sorted().toArray();
        var aside = stops.size() / FORTY;
        var last = stops.size() - 1 - aside;
        return stops.isEmpty() ? List.of() : List.of(lats[aside], lons[aside], lats[last], lons[last]);
    }
}
