package musubi.hub.flow;

import java.time.Duration;
import musubi.hub.message.Text;

/** The hub takes nothing more for the moment: nothing was journalled, and the sender is to come again (HTTP 429). */
public final class Overloaded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final Duration retryAfter;

    Overloaded(Text text, Duration retryAfter) {
        super(text.en());
        this.text = text;
        this.retryAfter = retryAfter;
    }

    /** What the sender is told. */
    public Text text() {
        return text;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
