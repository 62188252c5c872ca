package musubi.hub.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that a power cut left half written names nobody, and ends nothing. */
class PidFileTest {

    private final Path path;

    PidFileTest(@TempDir Path folder) {
        this.path = folder.resolve("postmaster.pid");
    }

    @Test
    void theFirstLineNamesTheProcess() throws IOException {
        var here = ProcessHandle.current().pid();
        Files.writeString(path, here + "\n/data/postgres\n1764212345\n");

        assertThat(new PidFile(path).find()).map(ProcessHandle::pid).contains(here);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "-1\n",
                "0\n",
                "12x\n",
                "99999999999999999999\n",
                "\u0000\u0000\u0000",
                "999999999999999999\n"
            })
    void whatNamesNoLivingProcessIsNobody(String content) throws IOException {
        Files.writeString(path, content);

        assertThat(new PidFile(path).find()).isEmpty();
    }

    @Test
    void noFileIsNobody() throws IOException {
        assertThat(new PidFile(path).find()).isEmpty();
    }
}
