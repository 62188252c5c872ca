package musubi.hub.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where PostgreSQL writes which process serves a cluster. A power cut or a full disk leaves it empty or half written. */
record PidFile(Path path) {

    /** The process, where the file names one that lives. */
    Optional<ProcessHandle> find() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        return Files.readString(path, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .map(String::strip)
                .filter(it -> it.matches("[1-9]\\d{0,17}"))
                .flatMap(it -> ProcessHandle.of(Long.parseLong(it)))
                .filter(ProcessHandle::isAlive);
    }
}
