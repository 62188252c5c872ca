package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import musubi.adapters.emissions.pact.wire.Footprints;
import musubi.adapters.emissions.pact.wire.PactJson;

/**
 * A firm's footprint as it is kept.
 *
 * @param body all but its status, as text
 */
record Footprint(UUID id, String firm, State state, String body) {

    enum State {
        DRAFT,
        ACTIVE,
        DEPRECATED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** As partners see it. */
    String json() {
        return Footprints.withStatus(body, state == State.ACTIVE);
    }

    ObjectNode tree() {
        return PactJson.stored(json());
    }

    /** As partners would see it, were it published. */
    ObjectNode active() {
        return PactJson.stored(Footprints.withStatus(body, true));
    }

    /** The ones that it comes in place of. */
    static List<UUID> preceding(JsonNode footprint) {
        var ids = new ArrayList<UUID>();
        footprint.path("precedingPfIds").forEach(it -> ids.add(UUID.fromString(it.asText())));
        return ids;
    }
}
