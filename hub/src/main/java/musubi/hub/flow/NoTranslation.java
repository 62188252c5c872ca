package musubi.hub.flow;

import java.util.List;
import java.util.stream.Collectors;
import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;
import musubi.hub.message.Severity;

/** Somebody subscribed to a format that no adapter of this city can make of the other, or not of this message. */
final class NoTranslation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param notices of the mapper, which cannot say in the target what must be said */
    NoTranslation(FormatId from, FormatId to, List<Notice> notices) {
        super("the translation from " + from + " to " + to + " has errors: "
                + notices.stream()
                        .filter(it -> it.severity() == Severity.ERROR)
                        .map(it -> it.code() + " at " + it.place())
                        .collect(Collectors.joining(", ")));
    }

    NoTranslation(FormatId from, FormatId to) {
        super(from.equals(to) ? "no reducer for " + from : "no translation from " + from + " to " + to);
    }
}
