package musubi.hub.journal.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Private halves in files that only the hub's user may read: out of reach for who owns the database. Each node needs a copy. */
final class KeyFolder implements PrivateHalves {

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public void keep(String id, String secret) {
        try {
            Files.createDirectories(folder);
            var file = Files.createFile(
                    folder.resolve(id),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, secret, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("the audit's key cannot be kept in " + folder, e);
        }
    }

    @Override
    public String get(String id) {
        try {
            return Files.readString(folder.resolve(id));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the audit's key " + id + " is not in " + folder + ": copy it there from the node that made it", e);
        }
    }
}
