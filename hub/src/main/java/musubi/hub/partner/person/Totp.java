package musubi.hub.partner.person;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes time-based one-time passwords of a secret as authenticator apps do (RFC 6238): SHA-1, six digits, a step of thirty
 * seconds. A final class and no record, so that nothing prints or compares the secret.
 */
public final class Totp {

    private static final String ALGORITHM = "HmacSHA1";
    private static final int SECRET = 20; // as long as the hash (RFC 4226 §4, R6)
    private static final long SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int BELOW = 1_000_000;
    private static final int DRIFT = 1; // steps that a clock may be off, and a person may be slow (RFC 6238 §5.2)
    private static final int BASE = 32;
    private static final String OF_NUMBERS = "0123456789abcdefghijklmnopqrstuv";
    private static final String OF_APPS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // RFC 4648 §6
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private Totp(byte[] secret) {
        this.secret = secret;
    }

    public static Totp random() {
        var secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        return new Totp(secret);
    }

    /** @param secret 20 bytes */
    public static Totp of(byte[] secret) {
        if (secret.length != SECRET) {
            throw new IllegalArgumentException("A secret of one-time passwords has " + SECRET + " bytes");
        }
        return new Totp(secret.clone());
    }

    byte[] secret() {
        return secret.clone();
    }

    /** The secret in Base32, as people type it into an app. */
    public String text() {
        var number = new BigInteger(1, secret).toString(BASE);
        var text = new StringBuilder("A".repeat(SECRET * 8 / 5 - number.length()));
        number.chars().forEach(it -> text.append(OF_APPS.charAt(OF_NUMBERS.indexOf(it))));
        return text.toString();
    }

    /**
     * What a QR code holds: the secret, whose it is, and how codes are made.
     *
     * @param account a name without signs that mean something in addresses
     */
    public String uri(String account) {
        return "otpauth://totp/Musubi:" + account + "?secret=" + text()
                + "&issuer=Musubi&algorithm=SHA1&digits=6&period=30";
    }

    /** @return of which step the code is, where it is of this one or of the one before or behind it */
    public OptionalLong step(String code, Instant now) {
        var current = now.getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(current - DRIFT, current + DRIFT)
                .filter(it -> MessageDigest.isEqual(
                        code(it).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    /** The code of the step in which the moment lies. */
    public String code(Instant moment) {
        return code(moment.getEpochSecond() / SECONDS);
    }

    /** RFC 4226 §5.3: four bytes of the hash, at a place that its last byte names, without their sign. */
    private String code(long step) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            var digits = String.valueOf(number % BELOW);
            return "0".repeat(DIGITS - digits.length()) + digits;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java does not know " + ALGORITHM, e);
        }
    }
}
