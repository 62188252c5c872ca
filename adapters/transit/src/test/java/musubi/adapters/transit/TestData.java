package musubi.adapters.transit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the folder of real data that is not part of the project; tests that need it are skipped where it is missing. */
public final class TestData {

    private TestData() {}

    /** All real Japanese feeds at hand. */
    public static List<Path> japaneseFeeds() throws IOException {
        try (var v1 = Files.list(folder().resolve("transit/gtfs-jp"));
                var v3 = Files.list(folder().resolve("transit/gtfs-jp-v3"))) {
            return Stream.concat(v1, v3).sorted().toList();
        }
    }

    public static Path file(String path) {
        return folder().resolve(path);
    }

    private static Path folder() {
        var named = System.getProperty("MUSUBI_TEST_DATA", System.getenv("MUSUBI_TEST_DATA"));
        var folder = named == null ? search(Path.of("").toAbsolutePath()) : Path.of(named);
        assumeTrue(folder != null && Files.isDirectory(folder), "no test data: set MUSUBI_TEST_DATA to its folder");
        return Objects.requireNonNull(folder);
    }

    private static @Nullable Path search(Path from) {
        for (var at = from; at != null; at = at.getParent()) {
            var candidate = at.resolveSibling("shared").resolve("data");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
