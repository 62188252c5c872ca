package musubi.hub.journal.stamp;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPUtil;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A token whose imprint and signature are good.
 *
 * @param certificate with which it was signed
 * @param certificates all that it brings
 */
record SignedToken(TimeStamp stamp, X509Certificate certificate, List<X509Certificate> certificates) {

    /**
     * @param sha256 over which it must be made
     * @throws StampRefused where it cannot be read, or imprint, purpose or signature is not good
     */
    static SignedToken read(byte[] encoded, byte[] sha256) {
        try {
            var token = new TimeStampToken(new CMSSignedData(encoded));
            var info = token.getTimeStampInfo();
            if (!info.getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
                    || !Arrays.equals(info.getMessageImprintDigest(), sha256)) {
                throw new StampRefused(StampRefused.Reason.IMPRINT, (Throwable) null);
            }
            var signer = signer(token);
            validate(token, signer);
            var converter = new JcaX509CertificateConverter();
            var certificate = converter.getCertificate(signer);
            var all = new ArrayList<X509Certificate>();
            for (var it : token.getCertificates().getMatches(null)) {
                all.add(converter.getCertificate(it));
            }
            var stamp = new TimeStamp(
                    info.getGenTime().toInstant(),
                    certificate.getSubjectX500Principal().getName(),
                    info.getSerialNumber().toString());
            return new SignedToken(stamp, certificate, List.copyOf(all));
        } catch (CMSException
                | TSPException
                | IOException
                | CertificateException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException e) {
            throw new StampRefused(StampRefused.Reason.UNREADABLE, e);
        }
    }

    private static X509CertificateHolder signer(TimeStampToken token) {
        return token.getCertificates().getMatches(null).stream()
                .filter(token.getSID()::match)
                .findFirst()
                .orElseThrow(
                        () -> new StampRefused(StampRefused.Reason.UNKNOWN, "it brings no certificate of its signer"));
    }

    /** Purpose and validity first, for they fail in the same words as a signature does. */
    private static void validate(TimeStampToken token, X509CertificateHolder signer) {
        try {
            TSPUtil.validateCertificate(signer);
        } catch (TSPValidationException e) {
            throw new StampRefused(StampRefused.Reason.PURPOSE, e);
        }
        if (!signer.isValidOn(token.getTimeStampInfo().getGenTime())) {
            throw new StampRefused(StampRefused.Reason.PURPOSE, (Throwable) null);
        }
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        } catch (TSPException | OperatorCreationException | CertificateException e) {
            throw new StampRefused(StampRefused.Reason.SIGNATURE, e);
        }
    }
}
