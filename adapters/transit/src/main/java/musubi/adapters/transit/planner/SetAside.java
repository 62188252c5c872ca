package musubi.adapters.transit.planner;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import musubi.adapters.transit.gtfs.PublishedFeed;

/**
 * Versions that this node cannot build though they are live elsewhere, or were: they stay as they are for all others, and
 * are not tried again here, also after a restart, until the conditions of builds change.
 */
final class SetAside {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final String conditions;
    private final Set<Long> versions;

    /** @param conditions memory, time and program of builds, in words */
    SetAside(Path file, String conditions) {
        this.file = file;
        this.conditions = conditions;
        var kept = read();
        this.versions = new TreeSet<>(kept.conditions.equals(conditions) ? kept.versions : List.of());
    }

    private record Kept(String conditions, List<Long> versions) {}

    List<PublishedFeed> without(List<PublishedFeed> feeds) {
        return feeds.stream().filter(it -> !versions.contains(it.version())).toList();
    }

    void add(PublishedFeed feed) {
        versions.add(feed.version());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var part = file.resolveSibling(file.getFileName() + ".part");
            JSON.writeValue(part.toFile(), new Kept(conditions, List.copyOf(versions)));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + file, unwritable);
        }
    }

    private Kept read() {
        try {
            return Files.exists(file) ? JSON.readValue(file.toFile(), Kept.class) : new Kept(conditions, List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "Cannot read " + file + "; remove it to have all feeds tried again", unreadable);
        }
    }
}
