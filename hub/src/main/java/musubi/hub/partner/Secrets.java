package musubi.hub.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;

/** Secrets that this node makes at first start and keeps in files that only its own user may read. */
public final class Secrets {

    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** The secret of this name, made now where there is none. */
    public String get(String name) {
        return get(name, () -> Secret.random().value());
    }

    /** The secret of this name; where there is none, what the maker makes. */
    public String get(String name, Supplier<String> maker) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, maker.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the secret " + file, e);
        }
    }

    /** The secret of this name, where a file has it. */
    public Optional<String> find(String name) {
        var file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the secret " + file, e);
        }
    }

    /** Makes the file say what counts, for people to look up. */
    public void put(String name, String secret) {
        if (!find(name).equals(Optional.of(secret))) {
            try {
                write(folder.resolve(name), secret);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot keep the secret " + folder.resolve(name), e);
            }
        }
    }

    public void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the secret " + folder.resolve(name), e);
        }
    }

    public Path folder() {
        return folder;
    }

    private void write(Path file, String secret) throws IOException {
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var unfinished = Files.createTempFile(
                file.getParent(),
                "new-",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, secret, StandardCharsets.UTF_8);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
