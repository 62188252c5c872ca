package musubi.adapters.transit.planner;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A graph that was built: {@code graph.obj} in its folder, with all that it was made from.
 *
 * @param heap that it takes when it is loaded, in bytes
 * @param sha256 of the file, or null where nothing is planned over and there is none
 */
record Graph(
        Path folder,
        GraphInputs inputs,
        long heap,
        @Nullable String sha256) {

    static final String FILE = "graph.obj";

    /** Feeds of which none has a trip that could be planned have no graph. */
    boolean isEmpty() {
        return sha256 == null;
    }

    /** Whether the file is the one that was built: what a power cut left of one could ask the loader for any memory. */
    boolean isIntact() {
        var file = folder.resolve(FILE);
        return Files.exists(file) ? Checksum.sha256(file).equals(sha256) : isEmpty();
    }
}
