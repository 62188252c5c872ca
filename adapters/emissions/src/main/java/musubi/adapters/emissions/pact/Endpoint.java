package musubi.adapters.emissions.pact;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner speaks PACT, and as whom we come there.
 *
 * @param firm whose client it is; empty: the hub's own, by which events are brought
 * @param base below which {@code /3/footprints} and {@code /3/events} stand, without a slash at its end
 * @param authBase below which tokens are asked for
 * @param clientId of ours, at the partner
 * @param lookedUp when the partner's discovery document was asked for; null: nobody answered
 */
record Endpoint(
        String partner,
        String firm,
        String base,
        String authBase,
        String clientId,
        @Nullable String scope,
        @Nullable Instant lookedUp) {

    static final String HUBS_OWN = "";

    private static final String EVENTS = "/3/events";

    String events() {
        return base + EVENTS;
    }

    /** The name of our credential at the partner. */
    String credential() {
        return firm.isEmpty() ? "pact" : "pact-" + firm;
    }

    /** A base without the slash at its end. */
    static String bare(String address) {
        return address.endsWith("/") ? bare(address.substring(0, address.length() - 1)) : address;
    }

    /**
     * Whether an event says that it comes from here: from this host, and below this base or at it. Of a path alone, as the schema's
     * own example has one, only the path can be looked at; who sends is known by the token.
     */
    boolean isSource(String source) {
        try {
            var said = new URI(source);
            var own = new URI(base);
            if (said.isOpaque() || said.getRawUserInfo() != null) {
                return false;
            }
            var path = bare(Objects.requireNonNullElse(said.getRawPath(), ""));
            var ownPath = Objects.requireNonNullElse(own.getRawPath(), "");
            var fits = path.equals(ownPath) || path.equals(ownPath + EVENTS) || path.equals(ownPath + "/3");
            return fits && (said.getRawAuthority() == null ? !path.isEmpty() : isSameHost(said, own));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** {@code //host/3/events}, as examples have it, leaves the scheme open. */
    private static boolean isSameHost(URI said, URI own) {
        var host = Objects.requireNonNullElse(said.getHost(), "").toLowerCase(Locale.ROOT);
        var scheme = said.getScheme();
        return host.equals(Objects.requireNonNullElse(own.getHost(), "").toLowerCase(Locale.ROOT))
                && (scheme == null || scheme.equalsIgnoreCase(own.getScheme()))
                && port(said, own) == port(own, own);
    }

    private static int port(URI address, URI own) {
        return address.getPort() >= 0 ? address.getPort() : "http".equalsIgnoreCase(own.getScheme()) ? 80 : 443;
    }
}
