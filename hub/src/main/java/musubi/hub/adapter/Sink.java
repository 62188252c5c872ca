package musubi.hub.adapter;

import musubi.hub.gate.Cleared;

/**
 * Keeps inside. Called within the transaction that ends the delivery: effect and delivery state are both or neither.
 *
 * <p>Idempotent by the message's id. Leaves the data as they are: another attempt, or another recipient, gets the same. Throws {@link Contended} where another
 * transaction came first, {@link Unreachable} for what may pass by itself later; anything else lies in the message, which is
 * parked alone.
 */
@FunctionalInterface
public interface Sink {

    void keep(Cleared message);
}
