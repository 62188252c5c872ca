package musubi.hub.adapter;

/**
 * A {@link Mapper} throws it for a message that is none of the target's business: laboratory results to a kitchen. Nothing is wrong
 * with the message, and nothing is sent: the delivery ends cancelled, with the reason.
 */
public final class NothingToSay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason one sentence without personal data */
    public NothingToSay(String reason) {
        super(reason, null, false, false);
    }
}
