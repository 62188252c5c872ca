package musubi.adapters.transit.planner.plan;

import musubi.adapters.transit.gtfs.GtfsFormats;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;

/** Who asks for a trip. Timetables are published as open data, so that may be somebody without a token. */
final class Reader {

    private Reader() {}

    /** @throws musubi.hub.gate.Denied when the gate refuses */
    static Grant grant(Gate gate, @Nullable Party party) {
        return gate.grant(new Access.Reading(Party.orAnybody(party), GtfsFormats.STATIC, "plan", null));
    }
}
