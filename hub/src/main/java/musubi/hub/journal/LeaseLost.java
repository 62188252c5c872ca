package musubi.hub.journal;

/** The lane went to another worker, or an operator ended the delivery: what was just done is rolled back. */
public final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost(Due due) {
        super("delivery " + due.deliveryId() + " is no longer ours");
    }
}
