package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtpFilesTest {

    private final Path folder;

    OtpFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aMissingFileIsNamedWithTheRemedy() {
        assertThatThrownBy(() -> OtpFiles.in(folder).check())
                .isInstanceOf(PlannerFilesUnusable.class)
                .hasMessageContainingAll("otp-shaded-2.9.0.jar is missing", "musubi.planner.otp-dir");
    }

    @Test
    void anotherJarOfTheSameNameIsNotLoaded() throws Exception {
        Files.writeString(folder.resolve("otp-shaded-2.9.0.jar"), "something else");
        Files.writeString(folder.resolve("transit-otp.jar"), "");

        assertThatThrownBy(() -> OtpFiles.in(folder).check())
                .isInstanceOf(PlannerFilesUnusable.class)
                .hasMessageContaining("its SHA-256 differs");
    }
}
