package musubi.adapters.energy.openadr;

import java.util.Optional;
import java.util.function.Function;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;

/**
 * Who writes, and what it may look at meanwhile.
 *
 * @param grants its permission to read, by kind of object
 */
record Author(Party party, Viewer viewer, Function<Noun, Grant> grants) {

    boolean isLogic() {
        return viewer instanceof Viewer.Logic;
    }

    /** An object that the author sees. */
    Optional<StoredObject> find(ObjectStore store, Noun noun, String id) {
        return store.find(grants.apply(noun), noun, id);
    }
}
