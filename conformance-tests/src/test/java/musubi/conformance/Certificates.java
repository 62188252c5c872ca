package musubi.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Certificates made for one run by the JDK's {@code keytool}: an authority, the hub's and two clients' of it, and a stranger's
 * of an authority that has the same name, and that nobody trusts.
 *
 * @param store all of them with their keys (PKCS 12)
 */
public record Certificates(Path store) {

    public static final String PASSWORD = "for-this-run-alone"; // of a file that is gone afterwards

    /** The subject of the hospital's certificate, as registers write it (RFC 2253). */
    public static final String HOSPITAL = "CN=his.bay.example,O=Bay Hospital,C=JP";

    public static Certificates make() {
        try {
            var certificates = new Certificates(
                    Files.createTempDirectory("musubi-certificates").resolve("all.p12"));
            certificates.add("authority", "CN=Authority of the tests", "-ext", "bc:c");
            certificates.add("hub", "CN=localhost", "-signer", "authority", "-ext", "san=dns:localhost,ip:127.0.0.1");
            certificates.add("hospital", HOSPITAL, "-signer", "authority");
            certificates.add("clinic", "CN=his.clinic.example,O=Clinic,C=JP", "-signer", "authority");
            certificates.add("forger", "CN=Authority of the tests", "-ext", "bc:c");
            certificates.add("stranger", HOSPITAL, "-signer", "forger");
            return certificates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that holds one of them with its key, for a server. */
    public Path of(String alias) {
        try {
            var file = store.resolveSibling(alias + ".p12");
            try (var out = Files.newOutputStream(file)) {
                keys(alias).store(out, PASSWORD.toCharArray());
            }
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(alias, e);
        }
    }

    /** A file that holds the authority, without its key. */
    public Path authority() {
        try {
            var file = store.resolveSibling("trusted.p12");
            try (var out = Files.newOutputStream(file)) {
                trusted().store(out, PASSWORD.toCharArray());
            }
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("authority", e);
        }
    }

    /** A connection that trusts the authority, and shows this certificate. */
    public Socket connect(int port, @Nullable String alias) throws IOException {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted());
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            if (alias != null) {
                keys.init(keys(alias), PASSWORD.toCharArray());
            }
            var context = SSLContext.getInstance("TLS");
            context.init(alias == null ? null : keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context.getSocketFactory().createSocket("127.0.0.1", port);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore keys(String alias) throws GeneralSecurityException, IOException {
        var all = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var one = empty();
        one.setKeyEntry(
                alias,
                all.getKey(alias, PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                all.getCertificateChain(alias));
        return one;
    }

    private KeyStore trusted() throws GeneralSecurityException, IOException {
        var trusted = empty();
        trusted.setCertificateEntry(
                "authority",
                KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()).getCertificate("authority"));
        return trusted;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD.toCharArray());
        return store;
    }

    private void add(String alias, String subject, String... more) throws IOException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                subject,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        var keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (keytool.waitFor() != 0) {
                throw new IOException("keytool: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
