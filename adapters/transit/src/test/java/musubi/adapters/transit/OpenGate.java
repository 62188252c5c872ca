package musubi.adapters.transit;

import java.util.Map;
import java.util.UUID;
import musubi.adapters.transit.gtfs.GtfsFormats;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Gate;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;

/** A gate for open data alone. Permitted reads of it are not written down, so the log behind it is never asked. */
public final class OpenGate {

    private OpenGate() {}

    public static Gate create() {
        return new Gate(() -> Map.of(GtfsFormats.STATIC, AccessRule.open("CC BY 4.0")), OpenGate::neverAsked);
    }

    private static void neverAsked(
            @Nullable UUID message,
            @Nullable UUID delivery,
            Party reader,
            FormatId type,
            String what,
            @Nullable String subject,
            boolean permitted,
            String basis) {
        throw new AssertionError("a read of open data is not written down");
    }
}
