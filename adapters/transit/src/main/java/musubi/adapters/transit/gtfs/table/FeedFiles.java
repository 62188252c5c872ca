package musubi.adapters.transit.gtfs.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of one feed, by name. Closing frees them all, also those that were replaced. */
public final class FeedFiles implements AutoCloseable {

    /** The first moment that a zip can name: equal feeds have equal bytes. */
    private static final Instant EPOCH = Instant.parse("1980-01-01T00:00:00Z");

    private final SortedMap<String, FeedFile> files = new TreeMap<>();
    private final Collection<FeedFile> owned = new java.util.ArrayList<>();

    public Collection<FeedFile> list() {
        return files.values();
    }

    public Optional<FeedFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    public boolean has(String name) {
        return files.containsKey(name);
    }

    /** Each row of a table; none where the table is missing. */
    public void each(String name, Consumer<Row> consumer) {
        find(name).ifPresent(it -> it.each(consumer));
    }

    public void put(FeedFile file) {
        owned.add(file);
        files.put(file.name(), file);
    }

    /** Leaves it out of what is written. */
    public void remove(String name) {
        files.remove(name);
    }

    /** A flat zip in the order of names. */
    public void zip(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var file : files.values()) {
            var entry = new ZipEntry(file.name());
            entry.setTimeLocal(java.time.LocalDateTime.ofInstant(EPOCH, java.time.ZoneOffset.UTC));
            zip.putNextEntry(entry);
            file.text().open().transferTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    @Override
    public void close() {
        owned.forEach(it -> it.text().close());
    }
}
