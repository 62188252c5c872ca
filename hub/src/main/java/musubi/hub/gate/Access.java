package musubi.hub.gate;

import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;

/** What the gate is asked about: data that is to go to somebody, or somebody who wants to read. */
public sealed interface Access {

    /** Who is to have it. */
    Party recipient();

    /** One message on its way out. */
    final class Sending implements Access {

        private final Message message;
        private final Object data;
        private final Party recipient;

        /** @param data the message as its codec read it */
        public Sending(Message message, Object data, Party recipient) {
            this.message = message;
            this.data = data;
            this.recipient = recipient;
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
