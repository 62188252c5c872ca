package musubi.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A start of the assembled hub that is to fail.
 *
 * @param said all that it wrote to its output
 */
public record StartAttempt(int exitCode, String said) {

    /** Runs until the hub ends by itself; one that starts after all is ended, and its exit code is 0. */
    public static StartAttempt run(Path data, Map<String, String> settings) {
        var script =
                new ProcessBuilder(HubProcess.HOME.resolve("bin/musubi-hub").toString()).redirectErrorStream(true);
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        script.environment().put("MUSUBI_DATA_DIR", data.toString());
        script.environment().put("SERVER_PORT", "0");
        script.environment().put("MUSUBI_HL7V2_MLLP_PORT", "0");
        script.environment().putAll(settings);
        try {
            var process = script.start();
            var reader = Thread.ofVirtual().start(() -> {
                try {
                    if (!process.waitFor(3, TimeUnit.MINUTES)) {
                        process.destroy();
                    }
                } catch (InterruptedException e) {
                    process.destroy();
                }
            });
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            reader.join();
            return new StartAttempt(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException("the hub cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a start was to fail", e);
        }
    }

    /** What it wrote but for what Java itself says. */
    public long lines() {
        return said.lines().filter(it -> !it.isBlank()).count();
    }
}
