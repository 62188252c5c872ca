package musubi.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real feeds and messages, which are not part of the project. Tests that want them are skipped where they are missing. */
public final class TestData {

    private TestData() {}

    /** The folder that {@code MUSUBI_TEST_DATA} names, or {@code shared/data} beside the project. */
    public static Path folder() {
        var named = System.getenv("MUSUBI_TEST_DATA");
        var folder =
                named == null ? Project.here().top().resolveSibling("shared").resolve("data") : Path.of(named);
        assumeTrue(Files.isDirectory(folder), "no test data: set MUSUBI_TEST_DATA to its folder");
        return folder;
    }
}
