package musubi.conformance;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.boot.json.JsonParserFactory;

/** The assembled hub as a process of its own, started by the script that a city uses, on ports of its own. */
public final class HubProcess implements AutoCloseable {

    public static final Path HOME = Project.here().top().resolve("deploy/target/musubi");

    private static final Duration START = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final Process process;
    private final URI address;
    private final int mllpPort;

    private HubProcess(Path data, Process process, URI address, int mllpPort) {
        this.data = data;
        this.process = process;
        this.address = address;
        this.mllpPort = mllpPort;
    }

    /**
     * Returns when the hub says that it is ready.
     *
     * @param databaseUrl of an external server; empty: the hub runs one of its own in the data folder
     */
    public static HubProcess start(Path data, String databaseUrl) {
        return start(data, databaseUrl, Map.of());
    }

    /** @param settings more of the hub's settings, by their names as environment variables */
    public static HubProcess start(Path data, String databaseUrl, Map<String, String> settings) {
        var port = freePort();
        var mllpPort = freePort();
        var script = new ProcessBuilder(HOME.resolve("bin/musubi-hub").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/hub-process.log")));
        script.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "SPRING_PROFILES_ACTIVE", "demo",
                        "MUSUBI_DATA_DIR", data.toString(),
                        "MUSUBI_DATABASE_URL", databaseUrl,
                        "MUSUBI_HL7V2_MLLP_PORT", String.valueOf(mllpPort),
                        "MUSUBI_HTTPS_PORT", "0",
                        "SERVER_PORT", String.valueOf(port)));
        script.environment().putAll(settings);
        try {
            var hub = new HubProcess(data, script.start(), URI.create("http://127.0.0.1:" + port), mllpPort);
            hub.awaitReady();
            return hub;
        } catch (IOException e) {
            throw new UncheckedIOException("the hub cannot be started", e);
        }
    }

    private void awaitReady() {
        await().atMost(START)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError(
                                "the hub ended with " + process.exitValue() + "; see target/hub-process.log");
                    }
                    return send(request("/actuator/health/readiness")).statusCode() == 200;
                });
    }

    /** This hub, as partners see it. */
    public CityClient client() {
        return new CityClient(address, mllpPort, data);
    }

    /** A token for the demonstration partner's own client, with all of its scopes. */
    public String token(String partner) {
        return client().token(partner);
    }

    public HttpRequest.Builder request(String path) {
        return client().request(path);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** One member of the JSON object that was answered. */
    public static String text(HttpResponse<String> response, String member) {
        var value = JsonParserFactory.getJsonParser().parseMap(response.body()).get(member);
        if (value == null) {
            throw new AssertionError(
                    "no " + member + " in the answer " + response.statusCode() + " " + response.body());
        }
        return value.toString();
    }

    /** The hub's own process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** The processes that it has started itself. */
    public Stream<ProcessHandle> children() {
        return process.children();
    }

    /** As {@code kill -9} does it: no farewell, nothing flushed. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
