package musubi.adapters.emissions.pact;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import musubi.adapters.emissions.pact.wire.PactEvent;
import musubi.hub.gate.Access;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Decision;
import musubi.hub.gate.Grant;
import musubi.hub.message.Destination;

/**
 * Who gets an event, decided when it is sent: the partner that it was made for, where that speaks PACT today, and of footprints only
 * those that it may see today.
 */
final class EventRule implements AccessRule {

    private final OutgoingStore outgoing;
    private final EndpointStore endpoints;
    private final GrantedStore granted;
    private final Supplier<Grant> events;
    private final Supplier<Grant> footprints;

    EventRule(
            OutgoingStore outgoing,
            EndpointStore endpoints,
            GrantedStore granted,
            Supplier<Grant> events,
            Supplier<Grant> footprints) {
        this.outgoing = outgoing;
        this.endpoints = endpoints;
        this.granted = granted;
        this.events = events;
        this.footprints = footprints;
    }

    @Override
    public Decision decide(Access access) {
        return switch (access) {
            case Access.Reading reading ->
                reading.recipient().isHub()
                        ? Decision.Permit.on("the hub's own")
                        : new Decision.Deny("events are sent, and not read");
            case Access.Sending sending ->
                sending.destination() instanceof Destination.Line line
                                && line.name().equals(EventOutlet.NAME)
                        ? decide(sending.recipient().id(), line, sending.data(PactFormats.OUTGOING))
                        : new Decision.Deny("only to where a partner speaks PACT");
        };
    }

    private Decision decide(String partner, Destination.Line line, PactEvent event) {
        var way =
                outgoing.find(events.get(), UUID.fromString(event.head().id())).orElse(null);
        if (way == null || !way.partner().equals(partner)) {
            return new Decision.Deny("the event is another partner's");
        }
        var grant = footprints.get();
        var stands = endpoints.find(grant, partner, way.firm()).stream()
                .anyMatch(it -> it.events().equals(line.address()));
        if (!stands) {
            return new Decision.Deny("the partner speaks PACT elsewhere now");
        }
        return granted.sees(grant, partner, footprints(event))
                ? Decision.Permit.on("footprints that were granted to the partner")
                : new Decision.Deny("a footprint is not granted to the partner any more");
    }

    private static List<UUID> footprints(PactEvent event) {
        return switch (event) {
            case PactEvent.Published(var _, var ids) -> ids;
            case PactEvent.RequestFulfilled(var _, var _, var pfs) ->
                pfs.stream().map(it -> UUID.fromString(it.path("id").asText())).toList();
            case PactEvent.RequestCreated _, PactEvent.RequestRejected _ -> List.of();
        };
    }
}
