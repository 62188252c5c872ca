package musubi.adapters.emissions.pact;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import musubi.adapters.emissions.pact.wire.PactEvent;
import musubi.hub.adapter.Audience;
import musubi.hub.adapter.Subscription;
import musubi.hub.gate.Grant;
import musubi.hub.message.Destination;
import musubi.hub.message.Format;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;

/** Each event is for one partner, at the place where it speaks PACT today. */
final class EventAudience implements Audience<PactEvent> {

    private final OutgoingStore outgoing;
    private final EndpointStore endpoints;
    private final Supplier<Grant> events;
    private final Supplier<Grant> footprints;

    /**
     * @param events as which it is read where an event goes
     * @param footprints as which it is read where a partner is
     */
    EventAudience(OutgoingStore outgoing, EndpointStore endpoints, Supplier<Grant> events, Supplier<Grant> footprints) {
        this.outgoing = outgoing;
        this.endpoints = endpoints;
        this.events = events;
        this.footprints = footprints;
    }

    @Override
    public Format<PactEvent> format() {
        return PactFormats.OUTGOING;
    }

    @Override
    public List<Subscription> due(Message message, PactEvent event) {
        return outgoing.find(events.get(), UUID.fromString(event.head().id())).stream()
                .flatMap(way -> endpoints.find(footprints.get(), way.partner(), way.firm()).stream())
                .map(EventAudience::subscription)
                .toList();
    }

    private static Subscription subscription(Endpoint endpoint) {
        var format = PactFormats.OUTGOING.id();
        return new Subscription(
                Party.recorded(endpoint.partner(), Set.of(), Purpose.SERVICE),
                format,
                format,
                Destination.Line.to(EventOutlet.NAME, endpoint.events()).showing(endpoint.credential()));
    }
}
