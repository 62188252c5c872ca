package musubi.hub.web;

import java.net.URI;
import musubi.hub.adapter.Door;

/** Where strangers find a path of this hub. What is open over HTTPS alone they find there, where the hub itself listens so. */
public final class PublicAddress {

    private static final String HTTPS = "https";
    private static final int USUAL_PORT = 443;

    private final URI issuer;
    private final HttpsProperties https;
    private final Doors doors;

    PublicAddress(URI issuer, HttpsProperties https, Doors doors) {
        this.issuer = issuer;
        this.https = https;
        this.doors = doors;
    }

    /** @param path of the hub, with a slash at its beginning */
    public String of(String path) {
        return (isHttpsOnly(path) ? secure() : issuer.toString()) + path;
    }

    /** A proxy that ends TLS stands in the issuer already. */
    private boolean isHttpsOnly(String path) {
        return https.enabled()
                && !HTTPS.equals(issuer.getScheme())
                && doors.find(path).filter(Door::httpsOnly).isPresent();
    }

    private String secure() {
        return HTTPS + "://" + issuer.getHost() + (https.port() == USUAL_PORT ? "" : ":" + https.port());
    }
}
