package musubi.hub.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import musubi.hub.message.Text;

/**
 * The folder of everything this node keeps. The hub that runs on it holds a lock on it, whatever its database: two hubs would
 * take one another's lanes and secrets for their own. The lock ends with the process, however that ends.
 */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws StartRefused when another hub runs on it, or when it cannot be written */
    static DataFolder open(Path path) {
        var file = path.resolve("hub.lock");
        try {
            Files.createDirectories(path);
            var lock = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw taken(path, Files.readString(file).strip());
            }
            var process = ProcessHandle.current().pid() + "\n";
            lock.truncate(0).write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // by another hub in this very process
        }
    }

    private static StartRefused taken(Path path, String process) {
        return new StartRefused(
                new Text(
                        "Another hub (process " + process + ") runs on the data folder " + path
                                + ": stop it, or give this one a folder of its own by MUSUBI_DATA_DIR.",
                        "データフォルダー " + path + " では別のハブ(プロセス " + process
                                + ")が動いています。それを停止するか、MUSUBI_DATA_DIR で別のフォルダーを指定してください。"),
                null);
    }

    private static StartRefused unusable(Path path, IOException trouble) {
        var reason = trouble instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : trouble.getClass().getSimpleName();
        return new StartRefused(
                new Text(
                        "The data folder " + path + " cannot be written (" + reason
                                + "): let the hub's user write there, or name another folder by MUSUBI_DATA_DIR.",
                        "データフォルダー " + path + " に書き込めません(" + reason
                                + ")。ハブの実行ユーザーに書き込みを許可するか、MUSUBI_DATA_DIR で別のフォルダーを指定してください。"),
                trouble);
    }
}
