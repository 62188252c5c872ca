package musubi.adapters.transit.planner;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A graph that was built: {@code graph.obj} in its folder, with all that it was made from.
 *
 * @param heap that it takes when it is loaded, in bytes
 */
record Graph(Path folder, GraphInputs inputs, long heap) {

    private static final String FILE = "graph.obj";

    /** Feeds of which none has a trip that could be planned have no graph. */
    boolean isEmpty() {
        return !Files.exists(folder.resolve(FILE));
    }
}
