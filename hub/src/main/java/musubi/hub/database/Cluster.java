package musubi.hub.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The files of the embedded PostgreSQL: its programs, its data, the password of its superuser, and the port that was
 * chosen free once and is kept, so that a server that outlived a killed hub is found again.
 */
record Cluster(Path programs, Path data, Path log, Unprivileged user, int port, String password) {

    static final String SUPERUSER = "musubi";

    /** Makes what is missing: programs, password, port, an initialised data folder. */
    static Cluster prepare(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var programs = PostgresBinaries.unpack(folder);
        var data = folder.resolve("cluster");
        var cluster = new Cluster(
                programs,
                data,
                folder.resolve("postgres.log"),
                Unprivileged.here(data),
                Integer.parseInt(remembered(folder.resolve("port"), Cluster::freePort)),
                remembered(folder.resolve("password"), Cluster::newPassword));
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            cluster.initialise(folder);
        }
        return cluster;
    }

    /** Not the password. */
    @Override
    public String toString() {
        return data + " on port " + port;
    }

    String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private void initialise(Path folder) throws IOException, InterruptedException {
        var unfinished = Files.createTempDirectory(folder, "initialising-");
        var passwordFile = Files.writeString(unfinished.resolve("password"), password);
        var target = Files.createDirectory(unfinished.resolve("cluster"));
        var owner = Unprivileged.here(unfinished);
        var process = new ProcessBuilder(owner.command(Stream.of(
                        program("initdb"),
                        "--pgdata=" + target,
                        "--username=" + SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("initdb failed; its words are in " + log);
        }
        Files.move(target, data, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(passwordFile);
        Files.delete(unfinished);
    }

    private interface Maker {
        String make() throws IOException;
    }

    private static String remembered(Path file, Maker maker) throws IOException {
        if (!Files.exists(file)) {
            var attributes = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var unfinished = Files.createTempFile(file.getParent(), "new-", "", attributes);
            Files.writeString(unfinished, maker.make());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
