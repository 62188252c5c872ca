package musubi.adapters.transit.map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The map of the graph that is live now. Of the file that holds it nothing but its directory is in memory; when another graph
 * takes over, the next question finds its map.
 */
public final class LiveMap implements AutoCloseable {

    private static final byte[] EMPTY = "{\"streets\":[],\"routes\":[],\"stops\":[]}".getBytes(StandardCharsets.UTF_8);

    private final Supplier<Optional<Path>> live;
    private final ObjectMapper json = JsonMapper.builder().build();
    private @Nullable Path opened;
    private @Nullable ZipFile file;

    /** @param live the folder of the graph that is live, if any is */
    public LiveMap(Supplier<Optional<Path>> live) {
        this.live = live;
    }

    /** @param version of the map that it is from */
    record Found(String version, byte[] content) {}

    /** What the map is; nothing as long as no graph is live, or one that was built before there were maps. */
    synchronized Optional<MapSheet> sheet() {
        return find(CityMap.SHEET).map(it -> {
            try {
                var read = json.readValue(it.content, MapSheet.class);
                return new MapSheet(it.version, read.bounds(), read.levels(), read.tiles(), read.attribution());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the sheet of the map", e);
            }
        });
    }

    /** A tile, in JSON; one that shows nothing where nothing is; none as long as there is no map. */
    synchronized Optional<Found> tile(TileAddress address) {
        return open().map(it -> find(address.path()).orElseGet(() -> new Found(version(), EMPTY)));
    }

    private Optional<Found> find(String name) {
        return open().flatMap(zip -> Optional.ofNullable(zip.getEntry(name)).map(entry -> {
            try (var in = zip.getInputStream(entry)) {
                return new Found(version(), in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + name + " of the map", e);
            }
        }));
    }

    private Optional<ZipFile> open() {
        var folder = live.get().orElse(null);
        if (folder == null || !folder.equals(opened)) {
            close();
            opened = folder;
            file = folder == null ? null : open(folder.resolve(CityMap.FILE));
        }
        return Optional.ofNullable(file);
    }

    private static @Nullable ZipFile open(Path map) {
        try {
            return Files.exists(map) ? new ZipFile(map.toFile()) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the map " + map, e);
        }
    }

    /** Numbers of graphs count up, and begin anew in another data folder: so the time belongs to it. */
    private String version() {
        var map = Objects.requireNonNull(opened).resolve(CityMap.FILE);
        return opened.getFileName() + "-" + Long.toHexString(map.toFile().lastModified());
    }

    @Override
    public synchronized void close() {
        try (var old = file) {
            file = null;
            opened = null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the map", e);
        }
    }
}
