package musubi.adapters.energy.mqtt;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import musubi.hub.partner.Secret;
import org.jspecify.annotations.Nullable;

/** What the broker reads at its start, written anew each time: nothing of an earlier one counts. */
final class BrokerFolder {

    private static final String LISTENER = """
                <tcp-listener>
                    <port>%d</port>
                    <bind-address>%s</bind-address>
                </tcp-listener>
        """;

    private static final String TLS_LISTENER = """
                <tls-tcp-listener>
                    <port>%1$d</port>
                    <bind-address>%2$s</bind-address>
                    <tls>
                        <keystore>
                            <path>%3$s</path>
                            <password>%4$s</password>
                            <private-key-password>%4$s</private-key-password>
                        </keystore>
                        <protocols>
                            <protocol>TLSv1.3</protocol>
                            <protocol>TLSv1.2</protocol>
                        </protocols>
                    </tls>
                </tls-tcp-listener>
        """;

    private static final String CONFIGURATION = """
        <?xml version="1.0"?>
        <hivemq>
            <listeners>
        %s    </listeners>
            <mqtt>
                <queued-messages>
                    <max-queue-size>1000</max-queue-size>
                    <strategy>discard</strategy>
                </queued-messages>
                <retained-messages>
                    <enabled>false</enabled>
                </retained-messages>
                <quality-of-service>
                    <max-qos>1</max-qos>
                </quality-of-service>
                <session-expiry>
                    <max-interval>0</max-interval>
                </session-expiry>
                <shared-subscriptions>
                    <enabled>false</enabled>
                </shared-subscriptions>
                <packets>
                    <max-packet-size>65536</max-packet-size>
                </packets>
            </mqtt>
            <restrictions>
                <max-client-id-length>300</max-client-id-length>
                <max-topic-length>500</max-topic-length>
                <no-connect-idle-timeout>10000</no-connect-idle-timeout>
            </restrictions>
            <security>
                <utf8-validation>
                    <enabled>true</enabled>
                </utf8-validation>
            </security>
            <anonymous-usage-statistics>
                <enabled>false</enabled>
            </anonymous-usage-statistics>
            <persistence>
                <mode>in-memory</mode>
            </persistence>
        </hivemq>
        """;

    private final Path root;

    BrokerFolder(Path root) {
        this.root = root;
    }

    Path configuration() {
        return root.resolve("conf");
    }

    Path data() {
        return root.resolve("data");
    }

    Path extensions() {
        return root.resolve("extensions");
    }

    /** @param keys with the certificate of the listener with TLS; null: there is none */
    void write(MqttProperties properties, @Nullable KeyStore keys, @Nullable String keyPassword) {
        try {
            for (var folder : new Path[] {configuration(), data(), extensions()}) {
                Files.createDirectories(folder);
            }
            Files.setPosixFilePermissions(configuration(), PosixFilePermissions.fromString("rwx------"));
            var listeners = new StringBuilder();
            if (properties.port() > 0) {
                listeners.append(LISTENER.formatted(properties.port(), properties.address()));
            }
            if (keys != null) {
                var password = Secret.random().value();
                var file = configuration().resolve("listener.p12");
                store(copy(keys, keyPassword, password), file, password);
                listeners.append(TLS_LISTENER.formatted(properties.tlsPort(), properties.address(), file, password));
            }
            Files.writeString(configuration().resolve("config.xml"), CONFIGURATION.formatted(listeners));
        } catch (IOException e) {
            throw new UncheckedIOException("The broker's folder " + root + " cannot be written", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The certificate of musubi.energy.mqtt.tls-bundle cannot be used", e);
        }
    }

    /** The broker opens key and store with the same password, which nobody else has. */
    private static KeyStore copy(KeyStore from, @Nullable String keyPassword, String password)
            throws GeneralSecurityException, IOException {
        var copy = KeyStore.getInstance("PKCS12");
        copy.load(null, null);
        var aliases = from.aliases();
        while (aliases.hasMoreElements()) {
            var alias = aliases.nextElement();
            if (from.isKeyEntry(alias)) {
                var key = from.getKey(alias, keyPassword == null ? null : keyPassword.toCharArray());
                copy.setKeyEntry(alias, key, password.toCharArray(), from.getCertificateChain(alias));
            }
        }
        return copy;
    }

    private static void store(KeyStore keys, Path file, String password) throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(file)) {
            keys.store(out, password.toCharArray());
        }
    }
}
