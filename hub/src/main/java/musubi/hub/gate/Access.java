package musubi.hub.gate;

import musubi.hub.message.Destination;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;

/** What the gate is asked about: data that is to go to somebody, or somebody who wants to read. */
public sealed interface Access {

    /** Who is to have it. */
    Party recipient();

    /** One message on its way to its recipient. */
    final class Sending implements Access {

        private final Message message;
        private final Object data;
        private final Party recipient;
        private final Destination destination;

        /**
         * @param data the message as its codec read it
         * @param destination where it would go
         */
        public Sending(Message message, Object data, Party recipient, Destination destination) {
            this.message = message;
            this.data = data;
            this.recipient = recipient;
            this.destination = destination;
        }

        public Message message() {
            return message;
        }

        /**
         * The parsed source, as the sender meant it.
         *
         * @param format the source's own
         */
        public <T> T data(Format<T> format) {
            return format.typed(message.envelope().type(), data);
        }

        @Override
        public Party recipient() {
            return recipient;
        }

        /** Whether it goes into a store of the hub's own, and not out of the house. */
        public boolean kept() {
            return destination instanceof Destination.Store;
        }

        /** Where it would go: of many lines of one recipient, a rule may know each. */
        public Destination destination() {
            return destination;
        }
    }

    /**
     * A read.
     *
     * @param what the resource type, feed or list, for example {@code Patient}
     * @param subject whose data, or null for a search over many
     */
    record Reading(
            Party recipient,
            FormatId type,
            String what,
            @Nullable String subject) implements Access {}
}
