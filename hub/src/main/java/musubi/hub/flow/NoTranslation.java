package musubi.hub.flow;

import musubi.hub.message.FormatId;

/** Somebody subscribed to a format that no adapter of this city can make of the other. */
final class NoTranslation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoTranslation(FormatId from, FormatId to) {
        super(from.equals(to) ? "no reducer for " + from : "no translation from " + from + " to " + to);
    }
}
