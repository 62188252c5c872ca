package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.model.Primitive;

/** What a field holds, without the difference between absent, empty and the explicit null {@code ""} (§2.5.3). */
public final class Values {

    private Values() {}

    /** The text, stripped; empty where the sender gave none. */
    public static String text(Primitive primitive) {
        var value = primitive.getValue();
        return value == null || value.equals("\"\"") ? "" : value.strip();
    }
}
