package musubi.adapters.health.hl7v2.mllp;

import java.util.Set;
import musubi.hub.adapter.Adapter;

/** What the MLLP door tells the hub of itself: where it listens. */
record MllpPorts(int port, int tlsPort) implements Adapter {

    @Override
    public Set<Integer> ports() {
        return port == tlsPort ? Set.of(port) : Set.of(port, tlsPort);
    }
}
