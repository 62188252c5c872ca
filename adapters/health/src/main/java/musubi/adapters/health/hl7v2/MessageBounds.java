package musubi.adapters.health.hl7v2;

import java.util.Optional;
import musubi.hub.message.Notice;

/**
 * How much a message may hold that is read into memory as a tree: a name of a person is a byte on the wire and kilobytes
 * as objects, so that the size alone bounds nothing. Ten thousand results fit, and text of any length.
 */
final class MessageBounds {

    static final int SEGMENTS = 20_000;
    static final int REPETITIONS = 10_000;
    static final int PARTS = 300_000;

    private MessageBounds() {}

    static Optional<Notice> check(String text, Hl7v2Delimiters delimiters) {
        var segments = 0;
        var repetitions = 0;
        var parts = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\r' || c == '\n') {
                segments++;
            } else if (c == delimiters.repetition()) {
                repetitions++;
            } else if (c == delimiters.field() || c == delimiters.component() || c == delimiters.subcomponent()) {
                parts++;
            }
        }
        return segments > SEGMENTS || repetitions > REPETITIONS || parts > PARTS
                ? Optional.of(Hl7v2Notices.tooManyParts())
                : Optional.empty();
    }
}
