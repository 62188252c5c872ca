package musubi.adapters.transit.planner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.Scratch;

/**
 * How far one walks to change vehicles. OpenTripPlanner searches the way from each stop to every other one within reach, so
 * that time and memory of a build grow with the square of how close the stops stand: where thousands stand in one town
 * (no bus has so many, but a feed may), one walks less far.
 */
final class TransferReach {

    /** What OpenTripPlanner takes by itself; enough for every real feed that we know. */
    static final Duration USUAL = Duration.ofMinutes(30);

    /** Pairs of stops for which a way is searched; some 30 bytes of a graph and 10 microseconds of a build each. */
    private static final double MOST_PAIRS = 3_000_000;

    private static final String TABLE = "stops.txt";
    private static final double METRES_PER_SECOND = 1.33;
    private static final double METRES_PER_DEGREE = 111_195;

    /** A circle beside the nine squares around its middle. */
    private static final double ROUND = Math.PI / 9;

    private TransferReach() {}

    private record Stop(double lat, double lon) {}

    private record Square(long lat, long lon) {}

    /** @param zips normalised feeds that are planned over together */
    static Duration over(Collection<Path> zips) {
        var stops = zips.stream().flatMap(it -> stops(it).stream()).toList();
        var reach = USUAL;
        while (pairs(stops, reach.toSeconds() * METRES_PER_SECOND) > MOST_PAIRS && reach.toMinutes() > 1) {
            reach = reach.multipliedBy(2).dividedBy(3);
        }
        return reach;
    }

    /** How many stops there are to walk to from all stops together, within so many metres; a good guess. */
    private static double pairs(List<Stop> stops, double metres) {
        Map<Square, Integer> squares = new HashMap<>();
        stops.forEach(it -> squares.merge(square(it, metres), 1, Integer::sum));
        var pairs = 0.0;
        for (var square : squares.entrySet()) {
            var around = 0;
            for (var lat = -1; lat <= 1; lat++) {
                for (var lon = -1; lon <= 1; lon++) {
                    var next = new Square(square.getKey().lat + lat, square.getKey().lon + lon);
                    around += squares.getOrDefault(next, 0);
                }
            }
            pairs += ROUND * square.getValue() * around;
        }
        return pairs;
    }

    private static Square square(Stop stop, double metres) {
        var row = (long) Math.floor(stop.lat * METRES_PER_DEGREE / metres);
        var narrow = Math.cos(row * metres / METRES_PER_DEGREE * Math.PI / 180);
        return new Square(row, (long) Math.floor(stop.lon * METRES_PER_DEGREE * narrow / metres));
    }

    /** A normalised feed is flat and in UTF-8: its one table is taken out, and all the others stay packed. */
    private static List<Stop> stops(Path zip) {
        var stops = new ArrayList<Stop>();
        try (var packed = new ZipFile(zip.toFile());
                var table = Scratch.of(out -> {
                    if (packed.getEntry(TABLE) instanceof ZipEntry entry) {
                        packed.getInputStream(entry).transferTo(out);
                    }
                })) {
            new FeedFile(TABLE, table).each(row -> {
                if (!row.get("stop_lat").isEmpty() && !row.get("stop_lon").isEmpty()) {
                    stops.add(
                            new Stop(Double.parseDouble(row.get("stop_lat")), Double.parseDouble(row.get("stop_lon"))));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the stops of " + zip, unreadable);
        }
        return stops;
    }
}
