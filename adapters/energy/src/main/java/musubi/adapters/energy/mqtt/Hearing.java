package musubi.adapters.energy.mqtt;

import java.util.Optional;
import musubi.hub.message.Party;

/** What a connected client may hear. Asked for each publish and each client, so it answers from memory. */
@FunctionalInterface
public interface Hearing {

    /**
     * @param topic on which the hub publishes
     * @param payload as the hub published it, with everything in it
     * @return what this client gets of it; empty: nothing
     */
    Optional<byte[]> heard(Party client, String topic, byte[] payload);
}
