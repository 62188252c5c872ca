package musubi.hub.gate;

/** The gate refused. The caller learns that it did, the journal holds why. */
public final class Denied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Denied(String reason) {
        super(reason);
    }
}
