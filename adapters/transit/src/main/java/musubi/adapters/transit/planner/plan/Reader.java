package musubi.adapters.transit.planner.plan;

import java.util.Set;
import musubi.adapters.transit.gtfs.GtfsFormats;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import org.jspecify.annotations.Nullable;

/** Who asks for a trip. Timetables are published as open data, so that may be somebody without a token. */
final class Reader {

    private static final Party ANYBODY = new Party("anybody", Set.of(), Set.of(), Set.of(), Purpose.SERVICE);

    private Reader() {}

    /** @throws musubi.hub.gate.Denied when the gate refuses */
    static Grant grant(Gate gate, @Nullable Party party) {
        var reader = party == null ? ANYBODY : party;
        return gate.grant(new Access.Reading(reader, GtfsFormats.STATIC, "plan", null));
    }
}
