package musubi.adapters.transit.planner;

import java.nio.file.Path;

/** A graph that was built: {@code graph.obj} in its folder, with all that it was made from. */
record Graph(Path folder, GraphInputs inputs) {}
