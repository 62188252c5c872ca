package musubi.adapters.energy.openadr;

import java.util.HashSet;
import java.util.Set;

/** What of this node's board a write has made old: read anew once it is committed, and before its sender is answered. */
final class Written {

    private final Set<String> keys = new HashSet<>();

    void note(StoredObject it) {
        keys.addAll(ObjectBoard.keys(it));
    }

    Set<String> keys() {
        return Set.copyOf(keys);
    }
}
