package musubi.hub.partner;

/** No organisation of this id is registered, or no longer. */
public final class UnknownPartner extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPartner(String id) {
        super("no partner " + id + " is registered");
    }
}
