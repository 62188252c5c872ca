package musubi.adapters.transit.planner;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the folder of real data that is not part of the project; tests that need it are skipped where it is missing. */
final class RealData {

    private RealData() {}

    static Path file(String path) {
        var named = System.getProperty("MUSUBI_TEST_DATA", System.getenv("MUSUBI_TEST_DATA"));
        var folder = named == null ? search(Path.of("").toAbsolutePath()) : Path.of(named);
        var file = folder.resolve(path);
        assumeTrue(Files.exists(file), "no test data: set MUSUBI_TEST_DATA to its folder");
        return file;
    }

    /** Beside the project, or a folder that does not exist. */
    private static Path search(Path from) {
        for (var at = from; at != null; at = at.getParent()) {
            var candidate = at.resolveSibling("shared").resolve("data");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return from.resolve("shared-data-is-missing");
    }
}
