package musubi.adapters.transit.planner;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What runs in the process beside the hub: reads its order in the folder that it is given, builds, and leaves its report
 * there. It ends when the hub does.
 */
final class BuildProgram {

    /** Stands in the folder as soon as the process works: what ends before has nothing to do with the feeds. */
    static final String STARTED = "started";

    private static final Logger LOG = LoggerFactory.getLogger(BuildProgram.class);

    private BuildProgram() {}

    /** @param arguments the folder */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        Thread.ofPlatform().daemon().name("hub").start(BuildProgram::endWithTheHub);
        Thread.ofPlatform().daemon().name("heap").start(new HeapWatch());
        goBeforeTheHub();
        var json = JsonMapper.builder().findAndAddModules().build();
        var order = json.readValue(folder.resolve(BuildOrder.FILE).toFile(), BuildOrder.class);
        Files.writeString(folder.resolve(STARTED), "");
        var work = new GraphWork(folder, order);
        var report = work.report();
        var part = folder.resolve(BuildReport.FILE + ".part");
        json.writeValue(part.toFile(), report);
        Files.move(part, folder.resolve(BuildReport.FILE), StandardCopyOption.ATOMIC_MOVE);
        if (report.sha256() != null) {
            work.draw(); // after the report: with or without a map, the graph is good
        }
        Runtime.getRuntime().halt(0); // whatever threads libraries have left
    }

    /** The hub holds the other end of the standard input and never writes: the end of it is the end of the hub. */
    private static void endWithTheHub() {
        try {
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            LOG.warn("The hub cannot be heard any more", e);
        }
        Runtime.getRuntime().halt(1);
    }

    /** A system that is short of memory ends this process first (Linux, proc(5), oom_score_adj). */
    private static void goBeforeTheHub() {
        var score = Path.of("/proc/self/oom_score_adj");
        try {
            if (Files.isWritable(score)) {
                Files.writeString(score, "1000");
            }
        } catch (IOException e) {
            LOG.warn("This process counts as much as the hub when memory is short", e);
        }
    }
}
