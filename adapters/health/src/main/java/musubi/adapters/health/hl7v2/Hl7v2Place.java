package musubi.adapters.health.hl7v2;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a message, written {@code PID-3.1}, {@code OBX[2]-5} or {@code PID-5[2].1}: segment, its number among those
 * of its name, field, repetition, component, subcomponent. All but the segment may be absent (0), all count from 1.
 */
record Hl7v2Place(String segment, int sequence, int field, int repetition, int component, int subcomponent) {

    private static final Pattern SHAPE = Pattern.compile(
            "([A-Z][A-Z0-9]{2})(?:\\[(\\d+)])?" + "(?:-(\\d+)(?:\\[(\\d+)])?(?:\\.(\\d+)(?:\\.(\\d+))?)?)?");

    static Optional<Hl7v2Place> find(String text) {
        var matcher = SHAPE.matcher(text);
        return matcher.matches() ? Optional.of(of(matcher.toMatchResult())) : Optional.empty();
    }

    static Hl7v2Place get(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("Not a place in an HL7 v2 message: " + text));
    }

    /** The same place in one segment of the name and one repetition, from 0, of the field: {@code OBX[2]-5[3].1}. */
    String in(String segment, int repetition) {
        return segment + "-" + field + (repetition == 0 ? "" : "[" + (repetition + 1) + "]")
                + (component == 0 ? "" : "." + component) + (subcomponent == 0 ? "" : "." + subcomponent);
    }

    private static Hl7v2Place of(MatchResult parts) {
        return new Hl7v2Place(
                parts.group(1),
                number(parts.group(2)),
                number(parts.group(3)),
                number(parts.group(4)),
                number(parts.group(5)),
                number(parts.group(6)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** As ERR-2 wants it (ERL, HL7 v2.5 §2.A.28); trailing parts that are unknown are left out. */
    String erl(char componentSeparator) {
        var parts = new int[] {field, repetition, component, subcomponent};
        var last = parts.length;
        while (last > 0 && parts[last - 1] == 0) {
            last--;
        }
        var out = new StringBuilder(segment).append(componentSeparator).append(Math.max(sequence, 1));
        for (int i = 0; i < last; i++) {
            out.append(componentSeparator).append(Math.max(parts[i], 1));
        }
        return out.toString();
    }
}
