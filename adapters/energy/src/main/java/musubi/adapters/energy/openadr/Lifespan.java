package musubi.adapters.energy.openadr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an event is over. */
interface Lifespan {

    /**
     * @param program the body of its program, whose period counts where the event has none
     * @param created what "now" means to an event without a start
     */
    StoredObject.Life of(ObjectNode event, String program, Instant created, @Nullable JsonNode priority);
}
