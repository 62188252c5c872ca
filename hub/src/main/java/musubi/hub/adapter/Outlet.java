package musubi.hub.adapter;

import java.util.Optional;
import musubi.hub.gate.Cleared;
import musubi.hub.message.Text;

/**
 * Sends away. Holds no database transaction while it sends.
 *
 * <p>Returns when the receiver has confirmed. Throws {@link Unreachable} for what may pass by itself; anything else
 * that it throws parks the delivery for an operator to look at.
 */
@FunctionalInterface
public interface Outlet {

    void deliver(Cleared message);

    /** For how long the hub goes on when the receiver cannot be reached. */
    default Patience patience() {
        return new Patience.Usual();
    }

    /**
     * Why nothing will ever be sent to this address, for the operator who writes it; empty where it looks good.
     *
     * @param partner whose address it is
     */
    default Optional<Text> refusal(String partner, String address) {
        return Optional.empty();
    }
}
