package musubi.hub.flow;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** What was notified since a projection last looked. A notification without a key, or too many, mean that anything may have changed. */
final class Changes {

    private static final int MOST = 10_000;

    private final Signal signal = new Signal();
    private final Set<String> keys = new HashSet<>();
    private boolean anything = true;

    synchronized void add(String key) {
        if (key.isEmpty() || keys.size() >= MOST) {
            anything = true;
        } else {
            keys.add(key);
        }
        signal.give();
    }

    synchronized void anything() {
        anything = true;
        signal.give();
    }

    /** The keys since the last call; empty where anything may have changed, as at first and when nothing was notified. */
    synchronized Set<String> take() {
        var taken = anything ? Set.<String>of() : Set.copyOf(keys);
        keys.clear();
        anything = false;
        return taken;
    }

    /** Returns when something was notified, or after the longest wait. */
    void await(Duration longest) throws InterruptedException {
        signal.await(longest);
    }
}
