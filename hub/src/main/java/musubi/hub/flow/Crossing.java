package musubi.hub.flow;

import java.util.List;
import musubi.hub.adapter.Mapped;
import musubi.hub.adapter.Translation;
import musubi.hub.message.Codec;
import musubi.hub.message.Envelope;
import musubi.hub.message.Format;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;

/**
 * Runs one translation. A translation from another domain declares that domain's format for itself, since adapters do not
 * know each other's classes: it reads the bytes anew with its own codec.
 */
final class Crossing {

    private Crossing() {}

    /**
     * @param own the format as the domain of the message declares it
     * @param data what its codec read, or a reduction of it
     */
    static <S, T> Mapped<T> map(Translation<S, T> translation, Format<?> own, Object data, Envelope envelope) {
        var from = translation.from();
        var source = from.type().isInstance(data) ? from.type().cast(data) : read(from, bytes(own, data));
        return translation.mapper().map(source, envelope);
    }

    private static <T> Payload bytes(Format<T> own, Object data) {
        return own.codec().write(own.type().cast(data));
    }

    private static <S> S read(Format<S> from, Payload payload) {
        return switch (from.codec().read(payload)) {
            case Codec.Read<S>(var data, var _, var _) -> data;
            case Codec.Unreadable<S>(var notices) ->
                throw new Unreadable(from.id().value(), codes(notices));
        };
    }

    private static String codes(List<Notice> notices) {
        return String.join(", ", notices.stream().map(it -> it.code()).toList());
    }

    /** The target's declaration of a format cannot read what the domain of the format wrote. */
    static final class Unreadable extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Unreadable(String format, String codes) {
            super("the translation's own declaration of " + format + " cannot read the message: " + codes);
        }
    }
}
