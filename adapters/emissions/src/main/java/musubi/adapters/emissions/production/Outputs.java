package musubi.adapters.emissions.production;

import java.net.URI;
import java.util.List;
import musubi.adapters.emissions.bill.BillAnswers;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;

/** What firms made: taken in, and read by whoever may read the firm. */
public final class Outputs {

    private final OutputStore store;
    private final Intake intake;
    private final Gate gate;

    Outputs(OutputStore store, Intake intake, Gate gate) {
        this.store = store;
        this.intake = intake;
        this.gate = gate;
    }

    /** In bytes. */
    long largest() {
        return intake.largest(OutputCodec.FORMAT.id());
    }

    /** @param site of rows that name none */
    public Admission admit(Party firm, Payload table, String site, URI source) {
        var format = OutputCodec.FORMAT;
        var inbound = Inbound.of(format.id(), table, firm, source).doing(OutputCodec.action(site));
        return intake.admit(format, inbound, this::take);
    }

    /** What would come of it, for the firm itself. */
    OutputAnswer tryOut(Party firm, OutputTable table) {
        return new OutputSorting(list(firm, firm.id())).sort(true, table);
    }

    /** All that a firm made, by days and product; a product of several units is counted in each. */
    public List<Output> list(Party reader, String firm) {
        return store.list(gate.grant(new Access.Reading(reader, OutputCodec.FORMAT.id(), "production", firm)), firm);
    }

    /** What of a fiscal year: that in which its last day is. */
    public List<Output> list(Party reader, String firm, int fiscalYear) {
        return list(reader, firm).stream()
                .filter(it -> it.period().fiscalYear() == fiscalYear)
                .toList();
    }

    private Effect.Result take(Message message, OutputTable table) {
        var firm = message.envelope().sender().id();
        var sorting = new OutputSorting(list(Party.HUB, firm));
        var answer = sorting.sort(false, table);
        store.insert(firm, message.envelope().id(), sorting.kept());
        return new Effect.Done(BillAnswers.json(201, answer));
    }
}
