package musubi.hub.adapter;

import musubi.hub.gate.Cleared;

/**
 * Sends away. Holds no database transaction while it sends.
 *
 * <p>Returns when the receiver has confirmed. Throws {@link Unreachable} for what may pass by itself; anything else
 * that it throws parks the delivery for an operator to look at.
 */
@FunctionalInterface
public interface Outlet {

    void deliver(Cleared message);
}
