package musubi.hub.web;

import java.security.KeyStore;
import java.util.Objects;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;

/** What the hub shows to those who connect over HTTPS: a certificate with its private key. */
record Certificate(
        KeyStore store, String password, @Nullable String alias) {

    static Certificate of(SslBundle bundle) {
        var stores = bundle.getStores();
        var store =
                Objects.requireNonNull(stores.getKeyStore(), "The SSL bundle of musubi.https.bundle has no key store");
        var key = bundle.getKey();
        var password = key.getPassword() == null ? stores.getKeyStorePassword() : key.getPassword();
        return new Certificate(store, password == null ? "" : password, key.getAlias());
    }

    /** For Tomcat; TLS 1.2 is the oldest that is taken. */
    SSLHostConfig hostConfig() {
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
        return host;
    }
}
