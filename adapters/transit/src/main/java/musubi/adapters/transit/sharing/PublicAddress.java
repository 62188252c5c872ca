package musubi.adapters.transit.sharing;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where strangers reach the hub.
 *
 * @param issuer the hub's public address, which its tokens name as well
 */
@ConfigurationProperties("musubi.security")
record PublicAddress(@DefaultValue("http://localhost:8080") URI issuer) {

    /** @param path from the first slash on */
    String of(String path) {
        return issuer.toString().replaceFirst("/+$", "") + path;
    }
}
