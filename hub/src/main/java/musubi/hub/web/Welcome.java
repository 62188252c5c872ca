package musubi.hub.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import musubi.hub.partner.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Tells whoever started the hub, once it is ready, where it is, how to get in, and what to try next. */
@Component
final class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;
    private final ServerProperties server;
    private final HttpsProperties https;
    private final Secrets secrets;

    Welcome(Environment environment, ServerProperties server, HttpsProperties https, Secrets secrets) {
        this.environment = environment;
        this.server = server;
        this.https = https;
        this.secrets = secrets;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        lines().forEach(LOG::info);
    }

    private List<String> lines() {
        var plain = "http://" + host() + ":" + environment.getProperty("local.server.port", "8080");
        var lines = new ArrayList<String>();
        lines.add("Musubi is ready. 準備ができました。");
        lines.add("  console   " + plain + "/   user admin, password in "
                + shown(secrets.folder().resolve("admin-password")));
        lines.add("  APIs      " + plain + "/docs");
        if (https.enabled()) {
            lines.add("  HTTPS     https://" + host() + ":" + https.port() + "/");
        }
        lines.add("  try next  " + next(plain));
        return lines;
    }

    /** In the demonstration city a token, by the secret that lies here; else what the hub tells everybody of itself. */
    private String next(String address) {
        var secret = secrets.folder().resolve("clients/hitachi-city");
        return environment.acceptsProfiles(Profiles.of("demo")) && Files.exists(secret)
                ? "curl -u hitachi-city:$(cat " + shown(secret) + ") -d grant_type=client_credentials " + address
                        + TokenPaths.ENDPOINT
                : "curl " + address + DiscoveryController.APIS;
    }

    /** An address at which a browser on this machine finds it. */
    private String host() {
        var address = server.getAddress();
        return address == null || address.isAnyLocalAddress() || address.isLoopbackAddress()
                ? "localhost"
                : address.getHostAddress();
    }

    private static String shown(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
