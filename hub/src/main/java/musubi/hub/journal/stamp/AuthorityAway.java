package musubi.hub.journal.stamp;

import org.jspecify.annotations.Nullable;

/** The authority gave no answer that could be read. The message says why, in one line. */
public final class AuthorityAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AuthorityAway(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
