package musubi.hub.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the folder of a node is one node's, and what lies there broken stops nobody. */
class DataFolderTest {

    private final Path folder;

    DataFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aFolderIsOneHubsUntilThatEnds() throws IOException {
        var first = DataFolder.open(folder);

        assertThatThrownBy(() -> DataFolder.open(folder)).isInstanceOfSatisfying(StartRefused.class, it -> {
            assertThat(it.text().en())
                    .contains(folder.toString())
                    .contains("process " + ProcessHandle.current().pid())
                    .contains("MUSUBI_DATA_DIR");
            assertThat(it.text().ja()).contains("停止");
        });

        first.close();
        DataFolder.open(folder).close();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aPidFileThatIsEmptyOrHalfWrittenNamesNobody() throws IOException {
        var file = folder.resolve("postmaster.pid");
        assertThat(new PidFile(file).find()).isEmpty();
        for (var content : new String[] {"", "\n", "12x", "-", "99999999999999999999999", "\u0000\u0000"}) {
            Files.writeString(file, content);
            assertThat(new PidFile(file).find()).as(content).isEmpty();
        }
        Files.writeString(file, ProcessHandle.current().pid() + "\n/data\n");
        assertThat(new PidFile(file).find()).contains(ProcessHandle.current());
    }

    @Test
    void aClusterDoesNotTellItsPassword() {
        var cluster = new Cluster(folder, folder, folder, new Unprivileged(java.util.List.of()), 5432, "hush");

        assertThat(cluster.toString()).doesNotContain("hush").contains("5432");
    }

    @Test
    void anAddressOfADatabaseThatIsNoneIsRefusedWithoutItsPassword() {
        for (var url :
                new String[] {"mysql://u:hush@h/n", "jdbc:mysql://h/n?password=hush", "hush", "postgresql://u:hush@ h"
                }) {
            assertThatThrownBy(() -> DatabaseUrl.parse(url))
                    .isInstanceOfSatisfying(StartRefused.class, it -> assertThat(
                                    it.text().en() + it.text().ja())
                            .contains("MUSUBI_DATABASE_URL")
                            .doesNotContain("hush"));
        }
    }
}
