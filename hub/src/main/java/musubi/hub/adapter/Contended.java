package musubi.hub.adapter;

import org.jspecify.annotations.Nullable;

/**
 * Another transaction wrote the same record first: a version conflict, a lock. A store that throws it is called again at
 * once in a fresh transaction, some times; the destination has no trouble.
 */
public final class Contended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Contended(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
