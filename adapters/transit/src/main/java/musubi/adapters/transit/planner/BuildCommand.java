package musubi.adapters.transit.planner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the process is started that builds a graph: by the Java and with the class path of the hub, at low priority, and
 * without the hub's environment, in which secrets stand.
 *
 * @param folder of the graph; all that the process writes is in it
 */
record BuildCommand(Path folder, long heapMegabytes) {

    /** For temporary files: gone with the folder, however the process ends. */
    static final String SCRATCH = "scratch";

    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH");

    /** A heap that is full almost ends the process soon, instead of collecting in it until the deadline. */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseParallelGC",
            "-XX:ParallelGCThreads=1",
            "-XX:GCTimeLimit=80",
            "-XX:GCHeapFreeLimit=5",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Dlogback.configurationFile=musubi/adapters/transit/planner/build-log.xml");

    ProcessBuilder builder() {
        var command = new ArrayList<>(nice());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(OPTIONS);
        command.add("-Djava.io.tmpdir=" + folder.resolve(SCRATCH).toAbsolutePath());
        command.add("-XX:ErrorFile=" + folder.resolve("crash.log").toAbsolutePath());
        command.add(BuildProgram.class.getName());
        command.add(folder.toAbsolutePath().toString());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        builder.environment().putAll(Map.of("CLASSPATH", classPath()));
        return builder;
    }

    /** Doors and stores come first, three to one. Where there is no {@code nice}, all are equal. */
    private static List<String> nice() {
        return Stream.of("/usr/bin/nice", "/bin/nice")
                .filter(it -> Files.isExecutable(Path.of(it)))
                .findFirst()
                .map(it -> List.of(it, "-n", "5"))
                .orElse(List.of());
    }

    /** As it stands: where it is relative, both processes run in the same folder. */
    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
