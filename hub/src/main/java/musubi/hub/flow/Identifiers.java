package musubi.hub.flow;

import java.util.List;
import java.util.stream.Stream;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What names a message, its order and its subject is looked up by an index: at most 255 characters and no control character
 * among them. What is longer is refused, with the name of the field, and never cut: two names would become one.
 */
final class Identifiers {

    static final int LONGEST = 255;

    /** A request line is looked up by no index; a web server takes none that is longer. */
    static final int LONGEST_ACTION = 8_192;

    private Identifiers() {}

    /** The reading as it is, or with what is wrong with the names in it. */
    static Codec.Reading<?> check(Inbound inbound, Codec.Reading<?> reading) {
        var names = reading instanceof Codec.Read<?>(var _, var circumstance, var _)
                ? Stream.of(
                        notice("Idempotency-Key", inbound.key()),
                        action(inbound.action()),
                        notice("message key", circumstance.key()),
                        notice("order key", circumstance.orderKey()),
                        notice("subject", circumstance.subject()))
                : Stream.of(notice("Idempotency-Key", inbound.key()), action(inbound.action()));
        var wrong = names.flatMap(List::stream).toList();
        return wrong.isEmpty() ? reading : new Codec.Unreadable<>(named(wrong, reading.notices()));
    }

    /** A codec that found the same at its own place says it better. */
    private static List<Notice> named(List<Notice> wrong, List<Notice> found) {
        return Notice.anyError(found)
                ? found
                : Stream.concat(wrong.stream(), found.stream()).toList();
    }

    static boolean isReadable(@Nullable String identifier) {
        return isText(identifier, LONGEST);
    }

    /** What can be kept of a request line: all of it, or nothing. */
    static @Nullable String usable(@Nullable String action) {
        return isText(action, LONGEST_ACTION) ? action : null;
    }

    private static boolean isText(@Nullable String text, int longest) {
        return text == null
                || text.length() <= longest
                        && text.chars().noneMatch(it -> Character.isISOControl(it) || Character.isSurrogate((char) it));
    }

    private static List<Notice> action(@Nullable String action) {
        return isText(action, LONGEST_ACTION)
                ? List.of()
                : List.of(Notice.error(
                        "unusable-action",
                        "request line",
                        "a request line has at most " + LONGEST_ACTION
                                + " characters and no control character; send a shorter one",
                        "リクエスト行は" + LONGEST_ACTION + "文字までで、制御文字を含められません。短いものを送ってください",
                        null));
    }

    private static List<Notice> notice(String place, @Nullable String identifier) {
        return isReadable(identifier)
                ? List.of()
                : List.of(Notice.error(
                        "unusable-identifier",
                        place,
                        "an identifier has at most " + LONGEST
                                + " characters and no control character; send a shorter one",
                        "識別子は" + LONGEST + "文字までで、制御文字を含められません。短いものを送ってください",
                        null));
    }
}
