package musubi.conformance.apis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser of this machine. A test that asks for one where none is installed is skipped.
 *
 * @param folder for what the browser keeps
 */
public record Chromium(Path folder) {

    /** What stands in the page once it has nothing left to load. */
    public String show(String address) throws IOException, InterruptedException {
        var browser = find();
        assumeTrue(browser.isPresent(), "no chromium on this machine");
        var output = folder.resolve("page.html");
        var process = new ProcessBuilder(
                        browser.get().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        address)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return Files.readString(output);
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(it -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(Path.of(it)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
