package musubi.hub.flow;

import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the sender is told when a codec or a mapper breaks on its message: it is that message's trouble and a rejection, never
 * an internal error that asks to be sent again. The log names the place in our code in one line, and no data.
 */
final class Unforeseen {

    private static final Logger LOG = LoggerFactory.getLogger(Unforeseen.class);

    private Unforeseen() {}

    static Notice unreadable(Party sender, FormatId type, Throwable trouble) {
        LOG.warn("A message of {} could not be read as {}: {}", sender, type, place(trouble));
        return Notice.error(
                "not-readable",
                "(message)",
                "The hub could not read this as " + type
                        + ", and has noted where. Check the message; do not repeat it as it is",
                type + "として読み取れませんでした(箇所は記録済み)。内容を確かめてください。このままの再送は不要です",
                null);
    }

    static Notice untranslated(Party sender, FormatId from, FormatId to, Throwable trouble) {
        LOG.warn("A message of {} could not be translated from {} to {}: {}", sender, from, to, place(trouble));
        return Notice.error(
                "not-translated",
                "(message)",
                "The hub could not translate this to " + to
                        + ", and has noted where. Check the message; do not repeat it as it is",
                to + "に変換できませんでした(箇所は記録済み)。内容を確かめてください。このままの再送は不要です",
                null);
    }

    /** The class and the line of the trouble, without its text, which may hold data. */
    static String place(Throwable trouble) {
        var trace = trouble.getStackTrace();
        return trouble.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
