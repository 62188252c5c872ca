package musubi.hub.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import musubi.hub.gate.Grant;
import musubi.hub.message.FormatId;
import musubi.hub.message.LineState;

/**
 * How the queues of an adapter's own outlet fare. A bean of the hub, for a door that tells whoever owns an address that it takes
 * nothing; people of a partner see the same among its deliveries.
 */
@FunctionalInterface
public interface Lines {

    /**
     * In no order. A queue in which nothing waits and nothing was given up is not among them.
     *
     * @param grant to read what is sent there; whose queues these are, the adapter knows
     * @param target the format that is sent there
     * @param since by queue, from when on what was given up counts
     */
    List<LineState> list(Grant grant, FormatId target, Map<String, Instant> since);
}
