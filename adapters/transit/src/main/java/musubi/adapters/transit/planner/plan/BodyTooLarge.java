package musubi.adapters.transit.planner.plan;

/** A query is longer than any that an app writes. */
final class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(int most) {
        super("The request is larger than " + most / 1024 + " kB. Ask for less at once.");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
