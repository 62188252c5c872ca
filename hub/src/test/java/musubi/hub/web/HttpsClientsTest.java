package musubi.hub.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import musubi.hub.web.HttpsProperties.ClientCertificates;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;

/** Who comes in over HTTPS where clients show certificates; all certificates are made here. */
class HttpsClientsTest {

    private static final String PASSWORD = "for-this-test";

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void makeCertificates() throws Exception {
        keytool("authority", "-ext", "bc:c");
        keytool("localhost", "-signer", "authority", "-ext", "san=dns:localhost");
        keytool("utility", "-signer", "authority");
        keytool("forger", "-ext", "bc:c"); // an authority of the same name, which nobody trusts
        keytool("stranger", "-signer", "forger");
    }

    @Test
    void whereTheyAreNeededNobodyComesInWithout() throws Exception {
        assertThat(status(ClientCertificates.NEEDED, "utility")).isEqualTo(404);
        assertThatThrownBy(() -> status(ClientCertificates.NEEDED, null)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> status(ClientCertificates.NEEDED, "stranger")).isInstanceOf(IOException.class);
    }

    @Test
    void whereTheyAreWantedWhatIsShownIsChecked() throws Exception {
        assertThat(status(ClientCertificates.WANTED, "utility")).isEqualTo(404);
        assertThat(status(ClientCertificates.WANTED, null)).isEqualTo(404);
        assertThatThrownBy(() -> status(ClientCertificates.WANTED, "stranger")).isInstanceOf(IOException.class);
    }

    @Test
    void whereNoneAreAskedForNobodyIsTurnedAway() throws Exception {
        assertThat(status(ClientCertificates.NONE, null)).isEqualTo(404);
        assertThat(status(ClientCertificates.NONE, "stranger")).isEqualTo(404);
    }

    @Test
    void theSettingWantsABundleThatSaysWhomToTrust() {
        assertThatThrownBy(() -> new HttpsProperties(true, 0, null, ClientCertificates.NEEDED))
                .hasMessageContaining("client-certificates wants bundle");
        assertThatThrownBy(() -> Certificate.of(bundle(null)).hostConfig(ClientCertificates.NEEDED))
                .hasMessageContaining("no trust store");
    }

    /** The answer of a server that has nothing: 404 for whoever comes in. */
    private static int status(ClientCertificates clients, @Nullable String shown) throws Exception {
        var server = serve(clients);
        try (var http = HttpClient.newBuilder().sslContext(client(shown)).build()) {
            var address =
                    URI.create("https://localhost:" + server.getConnector().getLocalPort() + "/");
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        } finally {
            server.stop();
            server.destroy();
        }
    }

    private static Tomcat serve(ClientCertificates clients) throws Exception {
        var protocol = new Http11NioProtocol();
        protocol.setSSLEnabled(true);
        var connector = new Connector(protocol);
        connector.setPort(0);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.addSslHostConfig(Certificate.of(bundle(trusted())).hostConfig(clients));
        var tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setConnector(connector);
        tomcat.addContext("", folder.toString());
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        return tomcat;
    }

    private static SslBundle bundle(@Nullable KeyStore trusted) throws Exception {
        return SslBundle.of(SslStoreBundle.of(keys("localhost"), PASSWORD, trusted));
    }

    private static SSLContext client(@Nullable String shown) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted());
        var context = SSLContext.getInstance("TLS");
        if (shown == null) {
            context.init(null, trust.getTrustManagers(), null);
        } else {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(keys(shown), PASSWORD.toCharArray());
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        }
        return context;
    }

    private static KeyStore trusted() throws Exception {
        var trusted = empty();
        trusted.setCertificateEntry("authority", all().getCertificate("authority"));
        return trusted;
    }

    private static KeyStore keys(String alias) throws Exception {
        var secret = PASSWORD.toCharArray();
        var one = empty();
        one.setKeyEntry(alias, all().getKey(alias, secret), secret, all().getCertificateChain(alias));
        return one;
    }

    private static KeyStore empty() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD.toCharArray());
        return store;
    }

    private static KeyStore all() throws Exception {
        return KeyStore.getInstance(folder.resolve("all.p12").toFile(), PASSWORD.toCharArray());
    }

    private static void keytool(String name, String... more) throws Exception {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + (name.equals("forger") ? "authority" : name),
                "-storetype",
                "PKCS12",
                "-keystore",
                folder.resolve("all.p12").toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        var keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }
}
