package musubi.hub.flow;

import java.util.List;
import musubi.hub.gate.Ruling;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;

/** How far a delivery has come. Each step takes the stage before its own, so that another order does not compile. */
sealed interface Stage permits Delivery, Stage.Opened, Stage.Decided, Stage.Translated {

    Delivery delivery();

    /** It is known who gets it today, and the message was read. */
    record Opened(Delivery delivery, Recipients.Recipient recipient, Prepared prepared) implements Stage {}

    /** The gate permits it. */
    record Decided(Delivery delivery, Prepared prepared, Ruling ruling) implements Stage {}

    /** It is in the format in which the recipient gets it. */
    record Translated(Delivery delivery, Ruling ruling, Outgoing outgoing) implements Stage {}

    /** What is to leave. */
    record Outgoing(Message message, Object data, List<Notice> notices) {}
}
