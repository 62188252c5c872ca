package musubi.conformance.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import musubi.conformance.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the top of the project, beside a hub that only tells how it was started. */
class ScriptTest {

    @Test
    void theHubIsToldThePortThatStrangersAskFor(@TempDir Path top) throws Exception {
        assertThat(run(top, Map.of())).isEqualTo("8080 demo --x=y\n");
        assertThat(run(top, Map.of(), "--server.port=9090")).isEqualTo("9090 demo --x=y --server.port=9090\n");
        assertThat(run(top, Map.of("SERVER_PORT", "9091"))).isEqualTo("9091 demo --x=y\n");
        assertThat(run(top, Map.of("MUSUBI_PUBLIC_PORT", "80"), "--server.port=9090"))
                .as("behind a proxy")
                .isEqualTo("80 demo --x=y --server.port=9090\n");
    }

    private static String run(Path top, Map<String, String> environment, String... options) throws Exception {
        var home = Files.createDirectories(top.resolve("deploy/target/musubi/bin"));
        Files.createDirectories(top.resolve("deploy/target/musubi/lib"));
        executable(top.resolve("musubi"), Files.readString(Project.here().top().resolve("musubi")));
        executable(home.resolve("musubi-hub"), "#!/bin/sh\necho $MUSUBI_PUBLIC_PORT $SPRING_PROFILES_ACTIVE \"$@\"\n");
        Files.writeString(top.resolve("deploy/target/musubi/lib/musubi.jar"), "");

        var command = new ArrayList<>(List.of(top.resolve("musubi").toString(), "run", "--x=y"));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command);
        process.environment().keySet().removeIf(it -> it.matches("(MUSUBI|SERVER|SPRING)_.*"));
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().putAll(environment);
        var started = process.start();
        var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
