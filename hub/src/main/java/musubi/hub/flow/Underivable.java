package musubi.hub.flow;

import java.util.List;
import java.util.stream.Collectors;
import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;

/** What a store made of a message is no valid message of its own format: nothing of it is kept. */
public final class Underivable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Underivable(FormatId format, List<Notice> notices) {
        super("what was made of it is not valid as " + format + ": "
                + notices.stream()
                        .map(it -> it.code() + " at " + it.place())
                        .distinct()
                        .limit(5)
                        .collect(Collectors.joining(", ")));
    }
}
