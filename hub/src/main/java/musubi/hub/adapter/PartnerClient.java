package musubi.hub.adapter;

import java.util.Optional;
import musubi.hub.message.Text;

/**
 * HTTP to partners: for outlets that send, for callbacks, and for chores that fetch. A bean of the hub, and the only way by which
 * anything goes to an address that somebody wrote down. It promises:
 *
 * <ol>
 *   <li><b>Where to.</b> HTTPS; plain HTTP only to a partner whose registration permits it, or to this machine itself where that is
 *       within reach. Loopback, link-local, private and reserved networks are refused, however they are spelled, unless the city
 *       lists them. The name is looked up once, and the connection goes to that very number.
 *   <li><b>How long.</b> One deadline over everything: look-up, token, head and body.
 *   <li><b>How much.</b> Heads are short, and of a body no more is read than was asked for. Redirects are not followed, nothing is
 *       decompressed, no cookie is kept.
 *   <li><b>As whom.</b> With a credential of the partner's that was put into the {@code PartnerCredentialStore}: a bearer token, or a
 *       client for a token endpoint (RFC 6749 §4.4), whose tokens are kept until shortly before they end, and are fetched anew once
 *       where the partner answers 401.
 *   <li><b>Once.</b> It repeats nothing else by itself. When to try again is the caller's to decide, and a receiver says when it
 *       wants to be ({@code Retry-After}).
 * </ol>
 *
 * <p>Thread-safe. Blocks. Not to be called within a transaction.
 */
public interface PartnerClient {

    /** Waits for the whole answer. What a partner does, or leaves undone, never comes out as an exception. */
    PartnerReply send(PartnerRequest request);

    /** Why nothing will ever be sent to this address of the partner's, for whoever writes it down; empty where it looks good. */
    Optional<Text> refusal(String partner, String address);
}
