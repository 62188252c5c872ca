package musubi.hub.partner.person;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import musubi.hub.partner.CommonSecretStore;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.util.function.SingletonSupplier;

/**
 * What people prove beside their passwords. Each one's secret is kept encrypted (AES-256, GCM), by a key that stands among the
 * city's common secrets; nothing gives it back once it is set up. A code, of whatever kind, is good once.
 */
public final class SecondFactors {

    private static final String KEY = "second-factor-key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE = 12; // NIST SP 800-38D §8.2
    private static final Pattern BLANKS = Pattern.compile("\\s");
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final SecondFactorStore store;
    private final Supplier<AesBytesEncryptor> cipher;
    private final Clock clock;

    public SecondFactors(SecondFactorStore store, CommonSecretStore common, Clock clock) {
        this.store = store;
        this.cipher = SingletonSupplier.of(() -> cipher(common));
        this.clock = clock;
    }

    /** @return of which step the code is, by which somebody proves that an app has the secret; empty where it is wrong */
    public OptionalLong step(Totp secret, String code) {
        return secret.step(BLANKS.matcher(code).replaceAll(""), clock.instant());
    }

    /**
     * From now on the person is asked for codes of this secret, and of no other.
     *
     * @param step of the code by which it was proved, which is good no longer
     * @return recovery codes, which nobody sees again
     */
    public List<String> set(String person, Totp secret, long step) {
        var codes = RecoveryCodes.make();
        var hashes = codes.stream().map(RecoveryCodes::hash).toList();
        store.put(person, cipher.get().encrypt(secret.secret()), step, hashes, clock.instant());
        return codes;
    }

    /** Whether this is a code of the person's app, or one of its recovery codes, that was not used before; now it is. */
    public boolean prove(String person, String typed) {
        var code = BLANKS.matcher(typed).replaceAll("");
        if (!CODE.matcher(code).matches()) {
            return store.useRecovery(person, RecoveryCodes.hash(code));
        }
        return store.find(person)
                .map(it -> Totp.of(cipher.get().decrypt(it)).step(code, clock.instant()))
                .filter(it -> it.isPresent() && store.use(person, it.getAsLong()))
                .isPresent();
    }

    /** How many recovery codes the person has left. */
    public int left(String person) {
        return store.left(person);
    }

    /** From now on the password is enough. @return false where it was so already */
    public boolean remove(String person) {
        return store.remove(person);
    }

    private static AesBytesEncryptor cipher(CommonSecretStore common) {
        var key = common.get(KEY, SecondFactors::key);
        return new AesBytesEncryptor(
                new SecretKeySpec(HexFormat.of().parseHex(key), "AES"),
                KeyGenerators.secureRandom(NONCE),
                CipherAlgorithm.GCM);
    }

    private static String key() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
