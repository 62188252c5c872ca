package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtpFilesTest {

    private final Path folder;

    OtpFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private OtpFiles files() {
        return OtpFiles.of(
                new PlannerProperties(folder, PlannerProperties.PUBLISHED_SHA256, Duration.ofSeconds(10), 2, 64));
    }

    @Test
    void aMissingFileIsNamedWithTheRemedy() {
        assertThatThrownBy(() -> files().check())
                .isInstanceOf(PlannerFilesUnusable.class)
                .hasMessageContainingAll("otp-shaded-2.9.0.jar is missing", "musubi.planner.otp-dir");
    }

    @Test
    void anotherJarOfTheSameNameIsNotLoaded() throws Exception {
        Files.writeString(folder.resolve("otp-shaded-2.9.0.jar"), "something else");
        Files.writeString(folder.resolve("transit-otp.jar"), "");

        assertThatThrownBy(() -> files().check())
                .isInstanceOf(PlannerFilesUnusable.class)
                .hasMessageContaining("its SHA-256 differs");
    }
}
