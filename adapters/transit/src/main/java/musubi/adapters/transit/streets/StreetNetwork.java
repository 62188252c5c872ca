package musubi.adapters.transit.streets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The streets that a graph is to hold: the files {@code *.osm.pbf} that somebody put into the folder, and, for feeds that
 * none of them covers, streets made from the feeds' own shapes and stops.
 */
public final class StreetNetwork {

    /** Far beyond the ids of OpenStreetMap (some 1.3e10 in 2026). */
    private static final long MADE_IDS = 1_000_000_000_000_000L;

    private final Path folder;

    /** @param folder the city's own street files, for example {@code <data-dir>/streets}; need not exist */
    public StreetNetwork(Path folder) {
        this.folder = folder;
    }

    /**
     * The street files for these feeds, in a stable order.
     *
     * @param feeds normalised GTFS zips
     * @param work a folder for a made network, {@code made-from-shapes.osm.pbf}; an existing file of that name is replaced
     */
    public List<Path> covering(List<Path> feeds, Path work) {
        var own = own();
        var coverage = Coverage.of(own);
        var uncovered = feeds.stream()
                .map(FeedLines::read)
                .filter(it -> !coverage.covers(it.stops()))
                .toList();
        var files = new ArrayList<>(own);
        if (!uncovered.isEmpty()) {
            var graph = new StreetsFromShapes().make(uncovered);
            files.add(new StreetFile(graph, MADE_IDS).write(work.resolve("made-from-shapes.osm.pbf")));
        }
        return List.copyOf(files);
    }

    private List<Path> own() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".osm.pbf"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the street files in " + folder, e);
        }
    }
}
