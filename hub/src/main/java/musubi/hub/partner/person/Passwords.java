package musubi.hub.partner.person;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;

/**
 * Hashes of people's passwords, each with the name of its algorithm, so that a better one can follow. What a person chose is hashed
 * dearly; what the hub made is 192 random bits, which no dearer hash would make harder to guess.
 */
public final class Passwords {

    public static final int SHORTEST = 12;

    /** In bytes: what bcrypt looks at. */
    public static final int LONGEST = 72;

    private static final String ALGORITHM = "bcrypt";

    private final DelegatingPasswordEncoder chosen = encoder(11);
    private final DelegatingPasswordEncoder made = encoder(8);
    private final String nobodys = chosen.encode("nobody's");

    /** Whether a person may choose it. */
    public static boolean isGood(String password, String name) {
        return password.length() >= SHORTEST
                && fits(password)
                && !password.contains(name)
                && password.codePoints().distinct().count() > SHORTEST / 3;
    }

    public String hashOfChosen(String password) {
        return chosen.encode(password);
    }

    public String hashOfMade(String password) {
        return made.encode(password);
    }

    /** @param hash null: nobody's, which takes as long and is never matched */
    public boolean matches(String password, @Nullable String hash) {
        return chosen.matches(fits(password) ? password : "", hash == null ? nobodys : hash)
                && hash != null
                && fits(password);
    }

    /** Whether bcrypt looks at all of it. */
    public static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    private static DelegatingPasswordEncoder encoder(int strength) {
        return new DelegatingPasswordEncoder(ALGORITHM, Map.of(ALGORITHM, new BCryptPasswordEncoder(strength)));
    }
}
