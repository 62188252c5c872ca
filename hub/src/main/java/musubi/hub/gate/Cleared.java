package musubi.hub.gate;

import java.util.UUID;
import musubi.hub.message.Destination;
import musubi.hub.message.Format;
import musubi.hub.message.Message;
import musubi.hub.message.Party;

/** A message that may leave, to one recipient. Only the {@link Gate} makes one, after the decision was recorded. */
public final class Cleared {

    private final UUID deliveryId;
    private final Message message;
    private final Object data;
    private final Party recipient;
    private final Destination destination;

    Cleared(UUID deliveryId, Message message, Object data, Party recipient, Destination destination) {
        this.deliveryId = deliveryId;
        this.message = message;
        this.data = data;
        this.recipient = recipient;
        this.destination = destination;
    }

    /** Stable over retries and replays: a receiver that remembers it makes each effect once. */
    public UUID deliveryId() {
        return deliveryId;
    }

    public Message message() {
        return message;
    }

    /**
     * What the message holds; the same that {@link #message()} has as bytes.
     *
     * @param format the target format
     */
    public <T> T data(Format<T> format) {
        return format.typed(message.envelope().type(), data);
    }

    public Party recipient() {
        return recipient;
    }

    /** Where it goes. */
    public Destination destination() {
        return destination;
    }

    /** Where an outlet sends to. A store is given none: {@link IllegalStateException}. */
    public Destination.Line line() {
        return switch (destination) {
            case Destination.Line line -> line;
            case Destination.Store store -> throw new IllegalStateException(store.name() + " keeps, and sends nowhere");
        };
    }

    /** The address of {@link #line()}, for example a URL of the recipient. */
    public String address() {
        return line().address();
    }
}
