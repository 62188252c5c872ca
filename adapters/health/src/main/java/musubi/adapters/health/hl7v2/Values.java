package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.model.Primitive;
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

    /** As {@link #text}, with the line breaks that formatted text carries as {@code \.br\} (HL7 v2.5 §2.7.6). */
    public static String lines(Primitive primitive) {
        return text(primitive).replace("\\.br\\", "\n");
    }
}
