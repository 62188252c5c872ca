package musubi.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code tables are data: what they say counts, and one that says nonsense keeps the hub from starting. */
class CodeTablesTest {

    private static final String HEAD = "# where the facts are from\nsource,target,system,display\n";

    private final Path folder;

    CodeTablesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aCodeIsFoundAsItIsWrittenAndOneWithoutARowIsNot() throws IOException {
        var table = load("test/sex", HEAD + "M,male,urn:sex,男性\n\nF,female,urn:sex,\"女性, 女\"\n")
                .get("test/sex");

        assertThat(table.find("M")).contains(new CodeTable.Row("male", "urn:sex", "男性"));
        assertThat(table.find("F").orElseThrow().display())
                .as("a display may hold commas")
                .isEqualTo("\"女性, 女\"");
        assertThat(table.find("m")).isEmpty();
        assertThat(table.find("")).isEmpty();
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.name()).isEqualTo("test/sex");
    }

    @Test
    void aTableThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> load("test/head", "code,target\n"))
                .hasMessage("mappings/test/head.csv must begin with source,target,system,display");
        assertThatThrownBy(() -> load("test/empty", "# nothing\n")).hasMessageContaining("mappings/test/empty.csv");
        assertThatThrownBy(() -> load("test/cells", HEAD + "M,male\n"))
                .hasMessageContaining("four cells expected in 'M,male'");
        assertThatThrownBy(() -> load("test/twice", HEAD + "M,male,,\nM,man,,\n"))
                .hasMessage("mappings/test/twice.csv: 'M' stands twice");
    }

    @Test
    void aTableThatNobodyBroughtIsAFaultOfOurs() throws IOException {
        var tables = load("test/sex", HEAD);

        assertThatThrownBy(() -> tables.get("test/gender"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mappings/test/gender.csv");
    }

    private CodeTables load(String name, String csv) throws IOException {
        var jar = Files.createTempDirectory(folder, "jar");
        var file = jar.resolve("mappings/" + name + ".csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, csv);
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var classPath =
                new java.net.URLClassLoader(new java.net.URL[] {jar.toUri().toURL()}, null)) {
            thread.setContextClassLoader(classPath);
            return CodeTables.load();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
