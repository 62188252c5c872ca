package musubi.adapters.energy.mqtt;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The broker.
 *
 * @param enabled whether there is one
 * @param address on which it listens, for example {@code 0.0.0.0}
 * @param port without TLS, for the machine itself and for tests; 0: none
 * @param tlsPort with TLS, as the standard asks (OpenADR 3.1.0, security); 0: none
 * @param tlsBundle the name of the bundle with the certificate ({@code spring.ssl.bundle.*}); needed with {@code tls-port}
 * @param host by which clients reach it, for what the hub tells of it; without it, where the hub itself is reached
 * @param external another's broker, at which the hub publishes instead; absent: there is one of the hub's own
 */
@ConfigurationProperties("musubi.energy.mqtt")
public record MqttProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("1883") int port,
        @DefaultValue("0") int tlsPort,
        @Nullable String tlsBundle,
        @Nullable String host,
        @Nullable External external) {

    /**
     * A broker that is not ours.
     *
     * @param uri {@code mqtts://broker.example.jp:8883}, or {@code mqtt://} without TLS; without a port the usual one
     * @param username as whom the hub publishes; absent: as nobody
     * @param passwordFile where the password stands
     * @param trustBundle the name of a bundle ({@code spring.ssl.bundle.*}) with the certificates that vouch for it; absent: those that
     *     Java trusts
     */
    public record External(
            URI uri,
            @Nullable String username,
            @Nullable Path passwordFile,
            @Nullable String trustBundle) {

        private static final int USUAL = 1883;
        private static final int USUAL_WITH_TLS = 8883;

        public External {
            if (!String.valueOf(uri.getScheme()).matches("mqtts?") || uri.getHost() == null) {
                throw new IllegalArgumentException(
                        "musubi.energy.mqtt.external.uri is an address as mqtts://broker.example.jp:8883");
            }
            if (uri.getUserInfo() != null) {
                throw new IllegalArgumentException(
                        "musubi.energy.mqtt.external.uri holds a name; write it to username, and the password to password-file");
            }
            if (passwordFile != null && username == null) {
                throw new IllegalArgumentException(
                        "musubi.energy.mqtt.external.username is needed with musubi.energy.mqtt.external.password-file");
            }
        }

        boolean secure() {
            return uri.getScheme().equals("mqtts");
        }

        int port() {
            return uri.getPort() > 0 ? uri.getPort() : secure() ? USUAL_WITH_TLS : USUAL;
        }
    }

    private static final int HIGHEST = 65_535;

    public MqttProperties {
        check("port", port);
        check("tls-port", tlsPort);
        if (!address.matches("[0-9A-Za-z.:%-]{1,100}")) {
            throw new IllegalArgumentException(
                    "musubi.energy.mqtt.address must be an address of this machine, for example 127.0.0.1 or 0.0.0.0");
        }
        if (enabled && external == null && port == 0 && tlsPort == 0) {
            throw new IllegalArgumentException("musubi.energy.mqtt.port or musubi.energy.mqtt.tls-port must be set");
        }
        if (tlsPort > 0 && tlsBundle == null) {
            throw new IllegalArgumentException(
                    "musubi.energy.mqtt.tls-bundle must name a bundle of spring.ssl.bundle for musubi.energy.mqtt.tls-port");
        }
    }

    /** Whether the hub runs one of its own. */
    public boolean ours() {
        return enabled && external == null;
    }

    /** On which the broker listens. */
    public Set<Integer> ports() {
        return !ours()
                ? Set.of()
                : IntStream.of(port, tlsPort).filter(it -> it > 0).boxed().collect(Collectors.toUnmodifiableSet());
    }

    private static void check(String name, int port) {
        if (port < 0 || port > HIGHEST) {
            throw new IllegalArgumentException("musubi.energy.mqtt." + name + " must be a port, or 0 for none");
        }
    }
}
