package musubi.adapters.transit.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The tiles of one level while they are drawn. */
final class MapLevel {

    /** Of a tile's width, an eighth of which nobody sees: 256 pixels, doubled twice before the next level. */
    private static final int PIXELS = 2048;

    /** A longer one than this between two points is cut off: no line is in more tiles than a city has. */
    private static final int LONGEST_STEP = 64;

    private static final List<String> BUS = List.of("BUS");

    private final int number;
    private final int tolerance;
    private final Map<TileAddress, TileDrawing> tiles = new LinkedHashMap<>();

    MapLevel(int number) {
        this.number = number;
        this.tolerance = (int) (360 * MapLine.UNITS / (1 << number) / PIXELS);
    }

    Map<TileAddress, TileDrawing> tiles() {
        return tiles;
    }

    /** Far away stations alone are seen. */
    void add(MapTile.Stop stop) {
        if (number == TileAddress.LEVELS.getFirst() && stop.modes().equals(BUS)) {
            return;
        }
        drawing(TileAddress.of(number, stop.lat(), stop.lon())).add(stop);
    }

    void add(TransitLines.Kind route, MapLine line) {
        each(
                line,
                (tile, part) -> tile.add(
                        new MapTile.Route(route.id(), route.mode(), route.color(), part.encoded()), part.size()));
    }

    void add(StreetKind kind, MapLine line) {
        each(line, (tile, part) -> tile.add(new MapTile.Street(kind.word(), part.encoded()), part.size()));
    }

    private TileDrawing drawing(TileAddress address) {
        return tiles.computeIfAbsent(address, _ -> new TileDrawing());
    }

    /** Each tile gets those stretches of the line that touch it, whole. */
    private void each(MapLine whole, BiConsumer<TileDrawing, MapLine> taker) {
        var line = whole.simplified(tolerance);
        var begun = new LinkedHashMap<TileAddress, Integer>();
        for (var at = 1; at < line.size(); at++) {
            var touched = touched(line, at);
            var end = at - 1;
            begun.entrySet().removeIf(it -> {
                var left = !touched.contains(it.getKey());
                if (left) {
                    taker.accept(drawing(it.getKey()), line.part(it.getValue(), end));
                }
                return left;
            });
            touched.forEach(it -> begun.putIfAbsent(it, end));
        }
        begun.forEach((tile, from) -> taker.accept(drawing(tile), line.part(from, line.size() - 1)));
    }

    /** The tiles in the rectangle around the step that ends at this point. */
    private TreeSet<TileAddress> touched(MapLine line, int at) {
        var west = column(Math.min(line.lons()[at - 1], line.lons()[at]));
        var east = column(Math.max(line.lons()[at - 1], line.lons()[at]));
        var north = row(Math.max(line.lats()[at - 1], line.lats()[at]));
        var south = row(Math.min(line.lats()[at - 1], line.lats()[at]));
        var found = new TreeSet<TileAddress>(TileAddress.IN_ORDER);
        if ((east - west + 1L) * (south - north + 1L) <= LONGEST_STEP) {
            for (var x = west; x <= east; x++) {
                for (var y = north; y <= south; y++) {
                    found.add(new TileAddress(number, x, y));
                }
            }
        }
        return found;
    }

    private int column(int lon) {
        return TileAddress.whole(TileAddress.column(number, lon / MapLine.UNITS), number);
    }

    private int row(int lat) {
        return TileAddress.whole(TileAddress.row(number, lat / MapLine.UNITS), number);
    }
}
