package musubi.adapters.health.fhir;

/** The FHIR store cannot keep what a message says, now or later. Its delivery is parked; other messages go on. */
final class UnfitRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitRecord(String reason) {
        super(reason);
    }

    UnfitRecord(String reason, Throwable cause) {
        super(reason, cause);
    }
}
