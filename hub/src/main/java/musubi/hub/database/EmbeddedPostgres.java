package musubi.hub.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in the data folder, with fsync on, on a loopback port, behind a password. It outlives a killed hub
 * and is adopted at the next start; a watchdog starts it again when it dies.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    static final String DATABASE = "musubi";

    private final Cluster cluster;
    private final PostgresConnectionStore server;
    private volatile boolean closing;

    private EmbeddedPostgres(Cluster cluster) {
        this.cluster = cluster;
        this.server = new PostgresConnectionStore(cluster);
    }

    /** Starts the server of the folder, or adopts the one that still runs. */
    static EmbeddedPostgres start(Path folder) throws IOException, InterruptedException {
        var postgres = new EmbeddedPostgres(Cluster.prepare(folder));
        if (postgres.server.answers()) {
            LOG.info("Adopted the PostgreSQL that was left running on port {}", postgres.cluster.port());
        } else {
            postgres.launch();
        }
        postgres.server.createDatabase(DATABASE);
        Thread.ofVirtual().name("hub.postgres-watchdog").start(postgres::watch);
        return postgres;
    }

    String url() {
        return server.url(DATABASE);
    }

    String password() {
        return cluster.password();
    }

    /** A server that died hard may leave backends that still hold its shared memory: they end within seconds. */
    private void launch() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var process = new ProcessBuilder(inItsOwnSession(cluster.user().command(arguments())))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(cluster.log().toFile()))
                    .start();
            while (System.nanoTime() < deadline && !process.waitFor(100, TimeUnit.MILLISECONDS)) {
                if (server.answers()) {
                    return;
                }
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IOException("PostgreSQL did not start; its words are in " + cluster.log());
    }

    /** Ctrl-C at the hub's terminal goes to all of its process group: the hub is to end first, and then its database. */
    private static List<String> inItsOwnSession(List<String> command) throws InterruptedException {
        return Unprivileged.succeeds("setsid", "true")
                ? Stream.concat(Stream.of("setsid"), command.stream()).toList()
                : command;
    }

    private Stream<String> arguments() {
        return Stream.concat(
                Stream.of(cluster.program("postgres"), "-D", cluster.data().toString()),
                Stream.of(
                                "port=" + cluster.port(),
                                "listen_addresses=127.0.0.1",
                                "unix_socket_directories=",
                                "fsync=on",
                                "synchronous_commit=on",
                                "max_connections=100",
                                "shared_buffers=128MB",
                                "max_wal_size=1GB",
                                "jit=off",
                                "timezone=UTC",
                                "log_min_error_statement=panic",
                                "log_error_verbosity=terse",
                                "log_parameter_max_length_on_error=0")
                        .flatMap(setting -> Stream.of("-c", setting)));
    }

    private void watch() {
        while (!closing) {
            try {
                TimeUnit.MILLISECONDS.sleep(500);
                if (!closing
                        && new PidFile(cluster.data().resolve("postmaster.pid"))
                                .find()
                                .isEmpty()) {
                    LOG.warn("PostgreSQL is gone; starting it again");
                    launch();
                    LOG.info("PostgreSQL is back");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException e) {
                LOG.error("PostgreSQL cannot be started again: {}", e.getMessage());
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closing = true;
        new ProcessBuilder(cluster.user()
                        .command(Stream.of(
                                cluster.program("pg_ctl"),
                                "stop",
                                "-D",
                                cluster.data().toString(),
                                "-m",
                                "fast",
                                "-w")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()))
                .start()
                .waitFor(30, TimeUnit.SECONDS);
    }
}
