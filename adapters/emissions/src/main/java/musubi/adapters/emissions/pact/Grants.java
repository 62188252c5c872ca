package musubi.adapters.emissions.pact;

import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;

/** Permissions to look at footprints and what was asked about them. */
final class Grants {

    private final Gate gate;

    Grants(Gate gate) {
        this.gate = gate;
    }

    /** What this reader may see. */
    Grant of(Party reader) {
        return gate.grant(new Access.Reading(reader, PactFormats.FOOTPRINT.id(), "footprints", null));
    }

    /** For what the hub itself has to know: where an event goes, and whether it may. */
    Grant hub() {
        return of(Party.HUB);
    }
}
