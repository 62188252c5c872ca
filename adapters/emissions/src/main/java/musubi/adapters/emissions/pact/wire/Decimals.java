package musubi.adapters.emissions.pact.wire;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as PACT has them: decimal text. The schema of 3.0.4 lets any text pass, so they are read here. */
public final class Decimals {

    /** As it is written here: no exponent, as the schema of 3.0.3 had it. */
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?");

    /** As it may come: the text of the standard shows an exponent, too. */
    private static final Pattern LOOSE = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");

    private Decimals() {}

    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** Empty where the text is no number of a size that anything weighs. */
    public static Optional<BigDecimal> find(String text) {
        return LOOSE.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    public static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
