package musubi.hub.journal.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** A key that signs heads of days: Ed25519 (RFC 8032). Its id is the beginning of the SHA-256 of its public half. */
final class AuditKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int ID_DIGITS = 32;

    private final String id;
    private final byte[] publicKey;
    private final PrivateKey privateKey;

    private AuditKey(byte[] publicKey, PrivateKey privateKey) {
        this.id = idOf(publicKey);
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    static AuditKey generate() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new AuditKey(pair.getPublic().getEncoded(), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no Ed25519", e);
        }
    }

    /** @param secret as {@link #secret} wrote it */
    static AuditKey read(String secret) {
        var parts = secret.strip().split("\\.");
        try {
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[0]));
            return new AuditKey(
                    Base64.getDecoder().decode(parts[1]),
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalStateException("the key that signs the audit cannot be read", e);
        }
    }

    /** Both halves: PKCS #8 and SubjectPublicKeyInfo in Base64. */
    String secret() {
        var base64 = Base64.getEncoder();
        return base64.encodeToString(privateKey.getEncoded()) + "." + base64.encodeToString(publicKey);
    }

    String id() {
        return id;
    }

    /** As SubjectPublicKeyInfo (RFC 8410 §4). */
    byte[] publicKey() {
        return publicKey.clone();
    }

    /** In hexadecimal digits. */
    String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the audit cannot be signed", e);
        }
    }

    static String idOf(byte[] publicKey) {
        return ChainHash.of(publicKey).substring(0, ID_DIGITS);
    }

    /** Whether the owner of the public half signed the text. What cannot be read is no signature. */
    static boolean isSigned(byte[] publicKey, String text, String signature) {
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey)));
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
