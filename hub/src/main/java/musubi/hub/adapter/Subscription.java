package musubi.hub.adapter;

import musubi.hub.message.Destination;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;

/**
 * Who gets what, in which format, and by which way.
 *
 * @param source the format of the messages it is about
 * @param target the format in which the recipient gets them
 * @param destination a {@link Sink} by its name, or an {@link Outlet} with an address, and with a queue where the address is not
 *     to have its own
 */
public record Subscription(Party recipient, FormatId source, FormatId target, Destination destination) {

    /** What the hub keeps in a store of its own. */
    public static Subscription kept(FormatId source, FormatId target, String store) {
        return new Subscription(Party.HUB, source, target, new Destination.Store(store));
    }
}
