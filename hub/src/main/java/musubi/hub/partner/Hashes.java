package musubi.hub.partner;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes of a client's secrets, of which several may be good at once: they stand in one text, with blanks between. */
public final class Hashes implements PasswordEncoder {

    private final PasswordEncoder one;

    public Hashes(PasswordEncoder one) {
        this.one = one;
    }

    @Override
    public String encode(@Nullable CharSequence secret) {
        return one.encode(secret);
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hashes) {
        return hashes != null && Arrays.stream(hashes.split(" ")).anyMatch(it -> one.matches(secret, it));
    }
}
