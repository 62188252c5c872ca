package musubi.hub.flow;

import java.util.ArrayList;
import java.util.List;
import musubi.hub.journal.Step;

/** Times the steps of one message's way. Used by one thread. */
final class Stopwatch {

    private final List<Step> steps = new ArrayList<>();
    private long last = System.nanoTime();

    /** The named step ends here, and the next begins. */
    void step(String name) {
        var now = System.nanoTime();
        steps.add(new Step(name, (now - last) / 1000));
        last = now;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
