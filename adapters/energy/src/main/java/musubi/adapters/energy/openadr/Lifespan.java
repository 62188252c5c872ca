package musubi.adapters.energy.openadr;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** When an event is over. */
final class Lifespan {

    /**
     * @param program the body of its program, whose period counts where the event has none
     * @param created what "now" means to an event without a start
     */
    StoredObject.Life of(ObjectNode event, String program, Instant created) {
        return new StoredObject.Life(
                event.has("priority") ? event.get("priority").intValue() : null, null, event.has("intervalPeriod"));
    }
}
