package musubi.adapters.emissions.pact.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;

/** What is done with a footprint's JSON before anybody else sees it. */
public final class Footprints {

    /** The version of the specification that goes out. */
    public static final String SPECIFICATION = "3.0.3";

    private static final String STATUS = "status";

    private Footprints() {}

    /** In the order of the standard, moments in UTC, numbers without exponents, nothing that is null. */
    public static ObjectNode tidied(ObjectNode footprint, ZoneId zone) {
        return (ObjectNode) FootprintShape.WHOLE.tidy(footprint, zone);
    }

    /** The text of all that never changes: the footprint without its status. */
    public static String lasting(ObjectNode footprint) {
        var copy = footprint.deepCopy();
        copy.remove(STATUS);
        return copy.toString();
    }

    /** The whole again. */
    public static String withStatus(String lasting, boolean isActive) {
        return "{\"status\":\"" + (isActive ? "Active" : "Deprecated") + "\"," + lasting.substring(1);
    }
}
