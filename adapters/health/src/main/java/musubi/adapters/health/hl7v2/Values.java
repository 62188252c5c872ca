package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Composite;
import ca.uhn.hl7v2.model.Primitive;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.model.Varies;
import ca.uhn.hl7v2.util.Terser;
import org.jspecify.annotations.Nullable;

/** What a field holds, without the difference between absent, empty and the explicit null {@code ""} (§2.5.3). */
public final class Values {

    private Values() {}

    /** The text, stripped; empty where the sender gave none. */
    public static String text(Primitive primitive) {
        return text(primitive.getValue());
    }

    static String text(@Nullable String value) {
        return value == null || value.equals("\"\"") ? "" : value.strip();
    }

    /** A component of a field without repetitions, also of a segment that is read without types. */
    public static String at(Segment segment, int field, int component) {
        try {
            return field > segment.numFields() ? "" : text(Terser.get(segment, field, 0, component, 1));
        } catch (HL7Exception e) {
            throw new IllegalArgumentException("No such place in " + segment.getName(), e);
        }
    }

    /** Whether the sender says with the explicit null that there is nothing: delete what you have (HL7 v2.5 §2.5.3). */
    public static boolean isNull(Type... repetitions) {
        return repetitions.length == 1 && isNull(repetitions[0]);
    }

    private static boolean isNull(Type value) {
        return switch (value) {
            case Composite composite -> isNull(composite.getComponents()[0]);
            case Varies varies -> isNull(varies.getData());
            case Primitive primitive -> "\"\"".equals(primitive.getValue());
            default -> false;
        };
    }
}
