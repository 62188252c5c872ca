package musubi.adapters.transit.planner;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import musubi.adapters.transit.planner.engine.EngineFailure;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * Builds in a process of its own: whatever a feed holds, it takes the memory, the time and the processors of that process,
 * which are bounded, and never those of the hub. It ends with the hub, also when the hub is killed ({@link BuildProgram}).
 */
final class BuildProcess implements AutoCloseable {

    /** Of a process that was ended by a signal (128 + 9, 128 + 15). */
    private static final int KILLED = 137;

    private static final int TERMINATED = 143;

    private static final long FAREWELL_SECONDS = 20;

    /** How many times the deadline may pass by the clock. */
    private static final int BEHIND = 4;

    private static final long GLANCE_MILLISECONDS = 1000;

    private final long heapMegabytes;
    private final Duration deadline;
    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
    private final AtomicReference<@Nullable Process> running = new AtomicReference<>();
    private volatile boolean closed;

    /** @param deadline of one build, in processor time, and four times that by the clock */
    BuildProcess(long heapMegabytes, Duration deadline) {
        this.heapMegabytes = heapMegabytes;
        this.deadline = deadline;
    }

    /** How a process ended. */
    sealed interface End {

        record Reported(BuildReport report) implements End {}

        /** @param killed by somebody else, or by a machine short of memory: once, this says nothing of the feeds */
        record Died(Text reason, boolean killed) implements End {}
    }

    /**
     * @param folder holds {@code order.json} and the feeds; gets {@code graph.obj}
     * @throws EngineFailure when the process cannot be started, or the hub stops
     */
    End run(Path folder) {
        var process = start(folder);
        running.set(process);
        try (var words = new LastWords(process)) {
            if (closed) {
                throw new EngineFailure("The hub stops");
            }
            var inTime = endsInTime(process);
            var report = folder.resolve(BuildReport.FILE);
            if (Files.exists(report) && !closed) { // whatever became of the process afterwards
                return new End.Reported(read(report));
            }
            return inTime ? end(process.exitValue(), folder, words) : new End.Died(late(), false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("The build was stopped", stopped);
        } finally {
            running.set(null);
            end(process);
        }
    }

    /** It goes behind the hub's own work, so the clock alone would punish a feed for a busy hub. */
    private boolean endsInTime(Process process) throws InterruptedException {
        var latest = System.nanoTime() + deadline.multipliedBy(BEHIND).toNanos();
        var glance = Math.min(GLANCE_MILLISECONDS, deadline.toMillis());
        while (!process.waitFor(glance, TimeUnit.MILLISECONDS)) {
            var worked = process.info().totalCpuDuration().orElse(Duration.ZERO);
            if (worked.compareTo(deadline) > 0 || System.nanoTime() - latest > 0) {
                return false;
            }
        }
        return true;
    }

    private Process start(Path folder) {
        try {
            Files.createDirectories(folder.resolve(BuildCommand.SCRATCH));
            return new BuildCommand(folder, heapMegabytes).builder().start();
        } catch (IOException unstartable) {
            throw new EngineFailure("A process that builds graphs cannot be started", unstartable);
        }
    }

    private End end(int status, Path folder, LastWords words) throws InterruptedException {
        if (closed) {
            throw new EngineFailure("The hub stops");
        }
        if (status != KILLED && status != TERMINATED && !Files.exists(folder.resolve(BuildProgram.STARTED))) {
            throw new EngineFailure(
                    "The process that builds graphs ended at its start with status " + status + ": " + words.text());
        }
        return switch (status) {
            case HeapWatch.OUT_OF_MEMORY -> new End.Died(tooLarge(), false);
            case KILLED, TERMINATED -> new End.Died(killed(status), true);
            default -> new End.Died(broke(status, words.text()), false);
        };
    }

    private BuildReport read(Path report) {
        try {
            return json.readValue(report.toFile(), BuildReport.class);
        } catch (IOException unreadable) {
            throw new EngineFailure("Cannot read " + report, unreadable);
        }
    }

    private static void end(Process process) {
        process.destroyForcibly();
        try {
            process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Text late() {
        var seconds = deadline.toSeconds();
        return new Text(
                "a graph with it takes more time to build than the " + seconds
                        + " s that are allowed (musubi.transit.planner.build-deadline)",
                "これを含むグラフの作成が制限時間" + seconds + "秒(musubi.transit.planner.build-deadline)を超えました");
    }

    private Text tooLarge() {
        return new Text(
                "a graph with it needs more memory to build than the " + heapMegabytes
                        + " MB that are allowed (musubi.transit.planner.build-heap)",
                "これを含むグラフの作成に必要なメモリが上限" + heapMegabytes + "MB(musubi.transit.planner.build-heap)を超えました");
    }

    private static Text killed(int status) {
        return new Text(
                "the process that built a graph with it was killed twice (status " + status
                        + "), as a machine short of memory does",
                "これを含むグラフを作成するプロセスが2回強制終了されました(状態" + status + "、メモリ不足など)");
    }

    private static Text broke(int status, String words) {
        return new Text(
                "the process that built a graph with it broke (status " + status + "): " + words,
                "これを含むグラフを作成するプロセスが異常終了しました(状態" + status + "): " + words);
    }

    /** Ends what is being built, for the hub stops. */
    @Override
    public void close() {
        closed = true;
        var process = running.get();
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
