package musubi.hub.adapter;

import musubi.hub.message.FormatId;
import musubi.hub.message.Party;

/**
 * Who gets what, in which format, and by which way.
 *
 * @param source the format of the messages it is about
 * @param target the format in which the recipient gets them
 * @param destination the name of a {@link Sink} or an {@link Outlet}
 * @param address where the outlet sends to; empty for a sink
 */
public record Subscription(Party recipient, FormatId source, FormatId target, String destination, String address) {}
