package musubi.hub.partner;

/** The hub does not send to this address. Trying again would change nothing; whoever registered it is to correct it. */
public final class AddressRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AddressRefused(String reason) {
        super(reason);
    }
}
