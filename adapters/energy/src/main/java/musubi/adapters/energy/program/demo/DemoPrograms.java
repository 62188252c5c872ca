package musubi.adapters.energy.program.demo;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import musubi.adapters.energy.openadr.ObjectInlet;
import musubi.adapters.energy.openadr.wire.BlResourceRequest;
import musubi.adapters.energy.openadr.wire.BlVenRequest;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.ObjectType;
import musubi.adapters.energy.openadr.wire.Wire;
import musubi.adapters.energy.program.Filled;
import musubi.adapters.energy.program.Templates;
import musubi.hub.flow.Admission;
import musubi.hub.gate.Grant;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.PartnerStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the demonstration city's utility announce two programs, and each day an event of both for the next, to two sites with their
 * resources: by what a person fills in, and through the same door as everybody's.
 */
final class DemoPrograms {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPrograms.class);
    private static final String UTILITY = "joban-energy";
    private static final URI SOURCE = URI.create("demo:joban-energy");

    private final ObjectInlet inlet;
    private final DemoStore store;
    private final Function<FormatId, Grant> hub;
    private final Templates templates;
    private final ClientStore clients;
    private final PartnerStore partners;
    private final Clock clock;

    /**
     * @param hub as which it looks whether it is done
     * @param clock in the city's zone
     */
    DemoPrograms(
            ObjectInlet inlet,
            DemoStore store,
            Function<FormatId, Grant> hub,
            Templates templates,
            ClientStore clients,
            PartnerStore partners,
            Clock clock) {
        this.inlet = inlet;
        this.store = store;
        this.hub = hub;
        this.templates = templates;
        this.clients = clients;
        this.partners = partners;
        this.clock = clock;
    }

    /** Does nothing where it is done. */
    void bring() {
        var client = clients.findEnabled(UTILITY);
        if (client.isEmpty() || partners.find(UTILITY).isEmpty()) {
            return;
        }
        var utility = partners.get(UTILITY)
                .party(client.get().scopes())
                .by(client.get().id());
        for (var ven : DemoVen.values()) {
            if (clients.findEnabled(ven.client()).isPresent()
                    && !store.hasVen(hub.apply(DemoStore.VENS), ven.client())) {
                bring(utility, ven);
            }
        }
        for (var program : DemoProgram.values()) {
            bring(utility, program);
        }
    }

    private void bring(Party utility, DemoVen ven) {
        var request = new BlVenRequest(ven.client(), ven.client(), List.of(DemoVen.GROUP, ven.ownTarget()), null);
        var id = taken(inlet.create(utility, ObjectType.VEN, body(request), SOURCE));
        ven.resources()
                .forEach(it -> taken(inlet.create(
                        utility,
                        ObjectType.RESOURCE,
                        body(new BlResourceRequest(ven.client(), it, id, null, null)),
                        SOURCE)));
    }

    private void bring(Party utility, DemoProgram program) {
        var template = templates.find(program.template()).orElseThrow();
        var id = store.findProgram(hub.apply(DemoStore.PROGRAMS), program.id())
                .orElseGet(() -> taken(inlet.create(
                        utility, ObjectType.PROGRAM, body(right(program.sheet().fill(template, UTILITY))), SOURCE)));
        var tomorrow = LocalDate.now(clock).plusDays(1);
        EventRequest event =
                right(program.event(tomorrow.toString()).fill(template, id, clock.instant(), clock.getZone()));
        if (!store.hasEvent(hub.apply(DemoStore.EVENTS), id, String.valueOf(event.eventName()))) {
            taken(inlet.create(utility, ObjectType.EVENT, body(event), SOURCE));
            LOG.info("The demonstration announced {}", event.eventName());
        }
    }

    private static Payload body(Object request) {
        return Payload.of(Wire.write(request));
    }

    private static <T> T right(Filled<T> filled) {
        return switch (filled) {
            case Filled.Right<T>(var request) -> request;
            case Filled.Wrong<T>(var notices) ->
                throw new IllegalStateException("what the demonstration fills in is wrong: " + notices);
        };
    }

    /** @return the id of what was made */
    private static String taken(Admission admission) {
        if (admission instanceof Admission.Accepted(var _, var _, var answer) && answer != null) {
            var place = answer.headers().getOrDefault("Location", "");
            return place.substring(place.lastIndexOf('/') + 1);
        }
        throw new IllegalStateException("what the demonstration sends was not taken: " + admission);
    }
}
