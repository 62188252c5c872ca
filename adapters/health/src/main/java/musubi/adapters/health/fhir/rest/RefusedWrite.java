package musubi.adapters.health.fhir.rest;

/** HAPI has answered a write with an error: the transaction around it rolls back. */
final class RefusedWrite extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedWrite(int status) {
        super("refused with status " + status, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
