package musubi.conformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import musubi.conformance.Claim;
import musubi.conformance.Project;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The folder that a city runs: the order of its class path, and what must not be on it. */
@Claim(value = "The assembly starts with our own resources first, and keeps the planner apart", standard = "Musubi")
class AssemblyTest {

    private static final Path HOME = Project.here().top().resolve("deploy/target/musubi");

    @BeforeAll
    static void theAssemblyIsBuilt() {
        assumeTrue(
                Files.isRegularFile(HOME.resolve("lib/musubi.jar")),
                "the assembly is not built; ./musubi test builds it, and so does ./musubi build");
    }

    /** The validator of HAPI FHIR reads this file at every validation: 21,350 lines in its own jar, the head alone in ours. */
    @Test
    void theRegistryOfOidsIsOurs() throws IOException {
        var first = classPath().stream()
                .filter(jar -> holds(jar, "oidregistry.csv"))
                .findFirst()
                .orElseThrow();

        assertThat(lines(first, "oidregistry.csv"))
                .as("oidregistry.csv of %s, the first on the class path", first.getFileName())
                .hasSize(1);
    }

    @Test
    void everyJarOfTheClassPathIsThere() throws IOException {
        assertThat(classPath()).isNotEmpty().allMatch(Files::isRegularFile);
    }

    @Test
    void whatMayNotBePassedOnIsNotInIt() throws IOException {
        assertThat(classPath())
                .as("Oracle's driver comes with HAPI FHIR and is left out for its licence")
                .noneMatch(jar -> jar.getFileName().toString().startsWith("ojdbc"));
    }

    @Test
    void thePlannerIsBesideTheApplicationAndNotOnItsClassPath() throws IOException {
        try (var beside = Files.list(HOME.resolve("otp"))) {
            assertThat(beside.map(file -> file.getFileName().toString()))
                    .contains("transit-otp.jar")
                    .anyMatch(name -> name.startsWith("otp-shaded-"));
        }
        assertThat(classPath()).noneMatch(jar -> jar.getFileName().toString().contains("otp"));
    }

    private static List<Path> classPath() throws IOException {
        try (var launcher = new JarFile(HOME.resolve("lib/musubi.jar").toFile())) {
            var entries = launcher.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Arrays.stream(entries.split(" "))
                    .map(HOME.resolve("lib")::resolve)
                    .toList();
        }
    }

    private static boolean holds(Path jar, String name) {
        return lines(jar, name).findAny().isPresent();
    }

    private static Stream<String> lines(Path jar, String name) {
        try (var file = new JarFile(jar.toFile())) {
            var entry = file.getEntry(name);
            return entry == null
                    ? Stream.empty()
                    : new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be read", e);
        }
    }
}
