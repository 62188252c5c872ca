package musubi.adapters.transit.planner;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The graphs on disk, one numbered folder each. A folder is complete when {@code inputs.json} stands in it, which is
 * written last; what a stopped build left is removed.
 */
final class GraphFolders {

    private static final String INPUTS = "inputs.json";

    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
    private final Path root;

    GraphFolders(Path root) {
        this.root = root;
    }

    /** A new, empty folder, with the next number. */
    Path create() {
        try {
            return Files.createDirectories(root.resolve(Integer.toString(
                    numbers().stream().mapToInt(it -> it + 1).max().orElse(1))));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot make a folder for a graph in " + root, unwritable);
        }
    }

    Graph complete(Path folder, GraphInputs inputs) {
        try {
            FileSystemUtils.deleteRecursively(folder.resolve(BuildCommand.SCRATCH));
            var graph = graph(folder, inputs);
            var part = folder.resolve(INPUTS + ".part");
            json.writeValue(part.toFile(), inputs);
            Files.move(part, folder.resolve(INPUTS), StandardCopyOption.ATOMIC_MOVE);
            return graph;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + folder.resolve(INPUTS), unwritable);
        }
    }

    /** The complete ones, newest first. */
    List<Graph> list() {
        return numbers().stream()
                .sorted(Comparator.reverseOrder())
                .map(number -> root.resolve(number.toString()))
                .filter(folder -> Files.exists(folder.resolve(INPUTS)))
                .map(this::read)
                .toList();
    }

    /** Removes all but the newest complete ones, and every incomplete one. */
    void keep(int count) {
        var kept = list().stream().limit(count).map(Graph::folder).toList();
        numbers().stream()
                .map(number -> root.resolve(number.toString()))
                .filter(folder -> !kept.contains(folder))
                .forEach(this::remove);
    }

    void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException undeletable) {
            throw new UncheckedIOException("Cannot remove " + folder, undeletable);
        }
    }

    private Graph read(Path folder) {
        try {
            var inputs = json.readValue(folder.resolve(INPUTS).toFile(), GraphInputs.class);
            return graph(folder, inputs);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "Cannot read " + folder.resolve(INPUTS) + "; remove the folder to have the graph built anew",
                    unreadable);
        }
    }

    /** With what the report of its build says of it. */
    private Graph graph(Path folder, GraphInputs inputs) throws IOException {
        var file = folder.resolve(BuildReport.FILE);
        var report = Files.exists(file) ? json.readValue(file.toFile(), BuildReport.class) : BuildReport.empty();
        return new Graph(folder, inputs, report.heap(), report.sha256());
    }

    private List<Integer> numbers() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(it -> it.getFileName().toString())
                    .filter(name -> name.matches("[0-9]{1,9}"))
                    .map(Integer::valueOf)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + root, unreadable);
        }
    }
}
