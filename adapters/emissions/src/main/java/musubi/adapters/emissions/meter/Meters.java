package musubi.adapters.emissions.meter;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;

/** Firms' meters: what a firm says of them, and what they measured, for whoever may read the firm. */
public final class Meters {

    private static final int APRIL = 4;

    private final MeterStore meters;
    private final MeteredUseStore days;
    private final Intake intake;
    private final Gate gate;

    Meters(MeterStore meters, MeteredUseStore days, Intake intake, Gate gate) {
        this.meters = meters;
        this.days = days;
        this.intake = intake;
        this.gate = gate;
    }

    /** Whether this is the number of a supply point. */
    public static boolean isMeter(String meter) {
        return MeterActCodec.isMeter(meter);
    }

    /** In bytes. */
    long largest() {
        return intake.largest(MeterActCodec.FORMAT.id());
    }

    /** @param body {@code {"site":"main","supplier":"A0269","menu":"M"}}, of which anything may be left out */
    public Admission say(Party firm, String meter, Payload body, URI source) {
        return admit(firm, MeterActCodec.SAY + meter, body, source);
    }

    public Admission forget(Party firm, String meter, URI source) {
        return admit(firm, MeterActCodec.FORGET + meter, Payload.of(new byte[0]), source);
    }

    /** By their number. */
    public List<Meter> list(Party reader, String firm) {
        return meters.list(grant(reader, MeterActCodec.FORMAT.id(), firm), firm);
    }

    /** What each meter measured in a fiscal year, in the order of its days. */
    public SortedMap<String, List<MeterDay>> days(Party reader, String firm, int fiscalYear) {
        var first = LocalDate.of(fiscalYear, APRIL, 1);
        return days.list(
                grant(reader, MeteredUseCodec.FORMAT.id(), firm),
                firm,
                first,
                first.plusYears(1).minusDays(1));
    }

    /** The fiscal years of which something is known, the last one first. */
    public List<Integer> years(Party reader, String firm) {
        return days.listYears(grant(reader, MeteredUseCodec.FORMAT.id(), firm), firm);
    }

    /** Of all firms, for the hub itself. */
    public List<MeteredYear> allYears() {
        return days.listAll(gate.grant(new Access.Reading(Party.HUB, MeteredUseCodec.FORMAT.id(), "years", null)));
    }

    private Grant grant(Party reader, FormatId format, String firm) {
        return gate.grant(new Access.Reading(reader, format, "meters", firm));
    }

    private Admission admit(Party firm, String action, Payload body, URI source) {
        var inbound = Inbound.of(MeterActCodec.FORMAT.id(), body, firm, source).doing(action);
        return intake.admit(MeterActCodec.FORMAT, inbound, this::take);
    }

    private Effect.Result take(Message message, MeterAct act) {
        meters.insert(message.envelope().sender().id(), act.meter(), act.setting());
        return new Effect.Done(new Answer(204, Map.of(), new byte[0]));
    }
}
