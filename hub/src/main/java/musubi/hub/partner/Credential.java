package musubi.hub.partner;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** By what a partner knows that it is the hub who comes. */
public sealed interface Credential {

    String BEARER = "bearer";
    String CLIENT = "oauth2";
    String SIGNATURE = "signature";

    Secret secret();

    /** As it is called in the register. */
    default String kind() {
        return switch (this) {
            case Bearer _ -> BEARER;
            case ClientCredentials _ -> CLIENT;
            case Signature _ -> SIGNATURE;
        };
    }

    /** A token that the partner gave us (RFC 6750 §2.1). */
    record Bearer(Secret secret) implements Credential {}

    /**
     * A client of ours at a token endpoint of the partner's (RFC 6749 §4.4).
     *
     * @param scope as the endpoint wants it, with blanks between; null: none
     */
    record ClientCredentials(
            URI tokenAddress, String clientId, @Nullable String scope, Secret secret) implements Credential {}

    /** The key with which the hub signs what it sends; nobody but the partner is told, once. */
    record Signature(Secret secret) implements Credential {}
}
