package musubi.adapters.emissions.pact.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What partners tell each other (PACT 3.0, events; CloudEvents 1.0 around it). */
public sealed interface PactEvent {

    Head head();

    /**
     * @param id the sender's own; with the source it names the event
     * @param source whose it is, as its sender writes it
     */
    record Head(String id, String source, Instant time) {}

    /** There are new footprints, or new versions. */
    record Published(Head head, List<UUID> pfIds) implements PactEvent {
        public Published {
            pfIds = List.copyOf(pfIds);
        }
    }

    /** Footprints are asked for. */
    record RequestCreated(
            Head head, Criteria criteria, @Nullable String comment) implements PactEvent {}

    /** Here they are. */
    record RequestFulfilled(Head head, String requestEventId, List<ObjectNode> pfs) implements PactEvent {
        public RequestFulfilled {
            pfs = List.copyOf(pfs);
        }
    }

    /** There will be none. */
    record RequestRejected(Head head, String requestEventId, String code, String message) implements PactEvent {}

    /** As CloudEvents names it. */
    default String type() {
        return PREFIX
                + switch (this) {
                    case Published _ -> "PublishedEvent.3";
                    case RequestCreated _ -> "RequestCreatedEvent.3";
                    case RequestFulfilled _ -> "RequestFulfilledEvent.3";
                    case RequestRejected _ -> "RequestRejectedEvent.3";
                };
    }

    /** Of all types. */
    String PREFIX = "org.wbcsd.pact.ProductFootprint.";
}
