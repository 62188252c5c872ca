package musubi.hub.journal.stamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.jspecify.annotations.Nullable;

/** Asks for a time stamp over a SHA-256, with a nonce and for the authority's certificates (RFC 3161 §2.4.1). */
public final class StampRequest {

    private static final int NONCE_BITS = 64;

    private final org.bouncycastle.tsp.TimeStampRequest request;

    /** @param policy the authority's policy that is asked for, as an object identifier; null: the one that it prefers */
    public StampRequest(byte[] sha256, @Nullable String policy) {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        if (policy != null) {
            generator.setReqPolicy(new ASN1ObjectIdentifier(policy));
        }
        this.request = generator.generate(
                TSPAlgorithms.SHA256, sha256.clone(), new BigInteger(NONCE_BITS, new SecureRandom()));
    }

    /** As DER. */
    public byte[] encoded() {
        try {
            return request.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException("a request for a time stamp can be encoded", e);
        }
    }

    /**
     * The token of the answer, which was given to this request. Whether it is worth anything, {@link TrustedAuthorities} says.
     *
     * @throws StampRefused where it was given to another, or is none
     */
    public byte[] token(byte[] answer) {
        try {
            var response = new TimeStampResponse(answer);
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new StampRefused(StampRefused.Reason.REJECTED, said(response));
            }
            return response.getTimeStampToken().getEncoded();
        } catch (TSPValidationException e) {
            throw new StampRefused(StampRefused.Reason.NOT_ASKED, e);
        } catch (TSPException | IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new StampRefused(StampRefused.Reason.UNREADABLE, e);
        }
    }

    private static String said(TimeStampResponse response) {
        var text = Objects.requireNonNullElse(response.getStatusString(), "").replaceAll("\\p{Cntrl}", " ");
        return "status " + response.getStatus() + (text.isBlank() ? "" : ", " + text.strip());
    }
}
