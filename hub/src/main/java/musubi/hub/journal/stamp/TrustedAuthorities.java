package musubi.hub.journal.stamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The certificates by which time stamps are judged: those of authorities, or of who vouches for them. */
public final class TrustedAuthorities {

    private final Set<X509Certificate> trusted;

    TrustedAuthorities(Set<X509Certificate> trusted) {
        this.trusted = Set.copyOf(trusted);
    }

    /** @param files each with one or several certificates, PEM or DER */
    public static TrustedAuthorities read(List<Path> files) {
        return new TrustedAuthorities(
                files.stream().flatMap(it -> read(it).stream()).collect(Collectors.toSet()));
    }

    private static List<X509Certificate> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var found = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw new CertificateException("it holds none");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the trusted certificate " + file + " cannot be read", e);
        } catch (CertificateException e) {
            throw new IllegalArgumentException(file + " holds no certificate of an authority (PEM or DER)", e);
        }
    }

    /** Whether nobody is trusted: then a stamp is judged by itself alone. */
    public boolean isEmpty() {
        return trusted.isEmpty();
    }

    /**
     * Judges a token: made over this hash, signed with the certificate that it names, which is for time stamping alone, was valid at
     * its time, and leads to one that is trusted, where any is. Whether a certificate was revoked is not looked up.
     *
     * @throws StampRefused where it is not so
     */
    public TimeStamp judge(byte[] token, byte[] sha256) {
        var read = SignedToken.read(token, sha256);
        if (!isEmpty() && !isTrusted(read)) {
            throw new StampRefused(StampRefused.Reason.UNKNOWN, (Throwable) null);
        }
        return read.stamp();
    }

    private boolean isTrusted(SignedToken token) {
        return trusted.contains(token.certificate()) || leadsToOne(token);
    }

    /** By the time of the stamp: a certificate that ran out since was good then (RFC 3161 §4.4). */
    private boolean leadsToOne(SignedToken token) {
        try {
            var target = new X509CertSelector();
            target.setCertificate(token.certificate());
            var anchors = trusted.stream().map(it -> new TrustAnchor(it, null)).collect(Collectors.toSet());
            var parameters = new PKIXBuilderParameters(anchors, target);
            parameters.setDate(Date.from(token.stamp().time()));
            parameters.setRevocationEnabled(false);
            parameters.addCertStore(CertStore.getInstance(
                    "Collection", new CollectionCertStoreParameters(new ArrayList<>(token.certificates()))));
            return CertPathBuilder.getInstance("PKIX").build(parameters) != null;
        } catch (java.security.cert.CertPathBuilderException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform builds paths of certificates", e);
        }
    }
}
