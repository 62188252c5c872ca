package musubi.adapters.energy.page;

import java.net.URI;
import java.util.List;
import musubi.adapters.energy.openadr.ObjectInlet;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.Interval;
import musubi.adapters.energy.openadr.wire.IntervalPeriod;
import musubi.adapters.energy.openadr.wire.Moment;
import musubi.adapters.energy.openadr.wire.ObjectType;
import musubi.adapters.energy.openadr.wire.ProgramRequest;
import musubi.adapters.energy.openadr.wire.ReportRequest;
import musubi.adapters.energy.openadr.wire.ReportResource;
import musubi.adapters.energy.openadr.wire.Span;
import musubi.adapters.energy.openadr.wire.Value;
import musubi.adapters.energy.openadr.wire.ValuesMap;
import musubi.adapters.energy.openadr.wire.Wire;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.FormatId;
import musubi.hub.message.Payload;

/**
 * Writes for a person what the organisation's client would send to the door. That it was this person stands among the decisions of
 * the gate before it is done; the message itself is the organisation's.
 */
final class Pen {

    private static final URI PAGE = URI.create("https:/energy");

    private final ObjectInlet inlet;
    private final Gate gate;

    Pen(ObjectInlet inlet, Gate gate) {
        this.inlet = inlet;
        this.gate = gate;
    }

    Outcome announce(Seat seat, ProgramRequest program) {
        return create(seat, ObjectType.PROGRAM, program, "announces a program at the page");
    }

    Outcome announce(Seat seat, EventRequest event) {
        return create(seat, ObjectType.EVENT, event, "announces an event at the page");
    }

    /** As User Guide §7.9 takes an event back without deleting what was reported of it: at once, and for no time. */
    Outcome cancel(Seat seat, String id, EventRequest event) {
        var nothing = new IntervalPeriod(new Moment.AtOnce(), Span.of("PT0S"), null);
        var over = new EventRequest(
                event.programID(),
                event.eventName(),
                null,
                event.priority(),
                event.targets(),
                null,
                event.payloadDescriptors(),
                nothing,
                List.of(new Interval(0, null, List.of())));
        note(seat, ObjectType.EVENT, id, "takes an event back at the page");
        return Outcome.of(inlet.replace(seat.party(), ObjectType.EVENT, id, body(over), PAGE));
    }

    /**
     * Says for each resource whether it takes part: the standard's report of an operating state, for it has no other word of
     * opting out (Definition, OPERATING_STATE).
     *
     * @param interval of the event, for which it is said
     */
    Outcome answer(Seat seat, String event, int interval, OperatingState state, List<String> resources) {
        var said = new Interval(
                interval, null, List.of(new ValuesMap(OperatingState.PAYLOAD, List.of(new Value.Text(state.name())))));
        var names = resources.isEmpty() ? List.of(ReportResource.AGGREGATED) : resources;
        var report = new ReportRequest(
                event,
                seat.client(),
                null,
                null,
                names.stream()
                        .map(it -> new ReportResource(it, null, List.of(said)))
                        .toList());
        return create(seat, ObjectType.REPORT, report, "answers an event at the page: " + state);
    }

    private Outcome create(Seat seat, ObjectType type, Object request, String what) {
        note(seat, type, null, what);
        return Outcome.of(inlet.create(seat.party(), type, body(request), PAGE));
    }

    private void note(Seat seat, ObjectType type, @org.jspecify.annotations.Nullable String id, String what) {
        gate.grant(new Access.Reading(seat.party(), format(type), "write", id), what);
    }

    static FormatId format(ObjectType type) {
        return new FormatId("energy/openadr-" + type.name().toLowerCase(java.util.Locale.ROOT) + "/3.1");
    }

    private static Payload body(Object request) {
        return Payload.of(Wire.write(request));
    }
}
