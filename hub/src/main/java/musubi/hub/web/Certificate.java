package musubi.hub.web;

import java.security.KeyStore;
import java.util.Locale;
import java.util.Objects;
import musubi.hub.web.HttpsProperties.ClientCertificates;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfig.CertificateVerification;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;

/**
 * What the hub shows to those who connect over HTTPS, a certificate with its private key; and whom it believes.
 *
 * @param trusted the authorities of clients' certificates, or null where none are asked for
 */
record Certificate(
        KeyStore store,
        String password,
        @Nullable String alias,
        @Nullable KeyStore trusted) {

    static Certificate of(SslBundle bundle) {
        var stores = bundle.getStores();
        var store =
                Objects.requireNonNull(stores.getKeyStore(), "The SSL bundle of musubi.https.bundle has no key store");
        var key = bundle.getKey();
        var password = key.getPassword() == null ? stores.getKeyStorePassword() : key.getPassword();
        return new Certificate(store, password == null ? "" : password, key.getAlias(), stores.getTrustStore());
    }

    /** For Tomcat; TLS 1.2 is the oldest that is taken. */
    SSLHostConfig hostConfig(ClientCertificates clients) {
        var host = new SSLHostConfig();
        host.setProtocols("TLSv1.2+TLSv1.3");
        var shown = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        shown.setCertificateKeystore(store);
        shown.setCertificateKeystorePassword(password);
        shown.setCertificateKeyPassword(password);
        if (alias != null) {
            shown.setCertificateKeyAlias(alias);
        }
        host.addCertificate(shown);
        if (clients != ClientCertificates.NONE) {
            host.setTrustStore(Objects.requireNonNull(
                    trusted,
                    "The SSL bundle of musubi.https.bundle has no trust store, by which clients would be checked"));
            host.setCertificateVerification((clients == ClientCertificates.NEEDED
                            ? CertificateVerification.REQUIRED
                            : CertificateVerification.OPTIONAL)
                    .name()
                    .toLowerCase(Locale.ROOT));
        }
        return host;
    }
}
