package musubi.hub.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import musubi.hub.partner.Secrets;

/**
 * A certificate for {@code localhost}, made at first start by the JDK's {@code keytool} and kept with the other secrets.
 * {@code https.pem} beside it is the public half, for clients that are to trust it.
 */
final class SelfMadeCertificate {

    private static final String ALIAS = "musubi";
    private static final String TEN_YEARS = "3650"; // days
    private static final String PASSWORD = "MUSUBI_HTTPS_PASSWORD";

    private final Path file;
    private final String password;

    SelfMadeCertificate(Secrets secrets) {
        this.password = secrets.get("https-password");
        this.file = secrets.folder().resolve("https.p12");
    }

    Certificate get() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            var store = KeyStore.getInstance(file.toFile(), password.toCharArray());
            writePem(store);
            return new Certificate(store, password, ALIAS, null);
        } catch (IOException e) {
            throw new UncheckedIOException("The certificate " + file + " cannot be made or read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " is not a key store; remove it, and a new one is made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a certificate was made", e);
        }
    }

    private void make() throws IOException, InterruptedException {
        var unfinished = file.resolveSibling("https.new");
        Files.deleteIfExists(unfinished);
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost, O=Musubi (made by itself)",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        TEN_YEARS,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        unfinished.toString(),
                        "-storepass:env",
                        PASSWORD)
                .redirectErrorStream(true);
        keytool.environment().put(PASSWORD, password);
        var process = keytool.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + said.strip());
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePem(KeyStore store) throws GeneralSecurityException, IOException {
        var bytes = store.getCertificate(ALIAS).getEncoded();
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(
                file.resolveSibling("https.pem"),
                "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
    }
}
