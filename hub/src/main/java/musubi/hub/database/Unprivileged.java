package musubi.hub.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. As root its programs run in a user name space of their own, and where the machine
 * does not permit that, as the user {@code nobody}, to whom the cluster's folder is then given.
 */
record Unprivileged(List<String> prefix) {

    private static final String NOBODY = "65534";

    static Unprivileged here(Path cluster) throws IOException, InterruptedException {
        if (new UnixSystem().getUid() != 0) {
            return new Unprivileged(List.of());
        }
        if (succeeds("unshare", "-U", "true")) {
            return new Unprivileged(List.of("unshare", "-U"));
        }
        if (Files.exists(cluster) && !succeeds("chown", "-R", NOBODY + ":" + NOBODY, cluster.toString())) {
            throw new IOException("Cannot give " + cluster + " to the user nobody. Run the hub as an ordinary user.");
        }
        return new Unprivileged(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }

    List<String> command(Stream<String> words) {
        return Stream.concat(prefix.stream(), words).toList();
    }

    static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // the program is not installed
        }
    }
}
