package musubi.adapters.energy.meter.point;

import java.util.List;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;

/** Supply points as a reader sees them: its own, those of its contracts, and those whose sites let it read. */
public final class MeterPoints {

    private static final int MOST = 1_000;

    private final MeterPointStore store;
    private final Gate gate;

    MeterPoints(MeterPointStore store, Gate gate) {
        this.store = store;
        this.gate = gate;
    }

    /** The first thousand, by their number. */
    public List<MeterPoint> list(Party reader) {
        return store.list(grant(reader, "points"), "", MOST);
    }

    /** Whom the site lets read; to everybody but the site nobody. */
    public List<PointGrant> grants(Party reader, String point) {
        return store.grants(grant(reader, "grants"), point);
    }

    private Grant grant(Party reader, String what) {
        return gate.grant(new Access.Reading(reader, RegisterCodec.FORMAT.id(), what, null));
    }
}
