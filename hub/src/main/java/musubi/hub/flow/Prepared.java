package musubi.hub.flow;

import java.util.Map;
import musubi.hub.adapter.Mapped;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;

/**
 * A message as its codec read it, with what was made of it already.
 *
 * @param mapped what a mapper made of all of the data, by target format; for other targets nothing was made yet
 */
record Prepared(Message message, Object data, Map<FormatId, Mapped<?>> mapped) {

    Prepared {
        mapped = Map.copyOf(mapped);
    }

    /** As read from the journal: nothing was made yet. */
    static Prepared read(Message message, Object data) {
        return new Prepared(message, data, Map.of());
    }
}
