package musubi.adapters.emissions.mandate;

import java.util.List;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;

/** The mandates of a partner: those that it gave, and those that it holds. Each partner sees its own. */
public final class Mandates {

    private final MandateStore store;
    private final Gate gate;

    Mandates(MandateStore store, Gate gate) {
        this.store = store;
        this.gate = gate;
    }

    public List<Mandate> given(Party firm) {
        return store.listGiven(grant(firm), firm.id());
    }

    /** Also those that have not begun, and those that are over. */
    public List<Mandate> held(Party adviser) {
        return store.listHeld(grant(adviser), adviser.id());
    }

    private Grant grant(Party reader) {
        return gate.grant(new Access.Reading(reader, MandateCodec.FORMAT.id(), "mandates", reader.id()));
    }
}
