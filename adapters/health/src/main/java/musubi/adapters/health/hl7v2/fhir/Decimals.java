package musubi.adapters.health.hl7v2.fhir;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** NM (HL7 v2.5 §2.A.47): a sign, ASCII digits, a point; no exponent, no comma. FHIR's decimals have at most 18 digits. */
final class Decimals {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?=.{1,19}$)(\\d+(\\.\\d*)?|\\.\\d+)");

    private Decimals() {}

    /** Null where the text is no such number: it is never taken for another one, and never for zero. */
    static @Nullable BigDecimal find(String text) {
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }
}
