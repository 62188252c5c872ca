package musubi.hub.database;

import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** The hub does not start, for a reason that whoever starts it can mend; the text is one sentence that says how. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public StartRefused(Text text, @Nullable Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
