package musubi.adapters.energy.openadr;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import musubi.hub.gate.Access;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Decision;
import musubi.hub.gate.Grant;
import musubi.hub.message.Destination;

/**
 * Who gets a notification, decided when it is sent: the subscription still stands, its client is still what it was, and sees the
 * object by the targets that it has today.
 */
final class CallbackRule implements AccessRule {

    private final CallbackStore subscriptions;
    private final TargetStore targets;
    private final Supplier<Grant> hub;
    private final Function<String, java.util.Optional<Set<String>>> scopes;

    /** @param scopes of a client that is switched on */
    CallbackRule(
            CallbackStore subscriptions,
            TargetStore targets,
            Supplier<Grant> hub,
            Function<String, java.util.Optional<Set<String>>> scopes) {
        this.subscriptions = subscriptions;
        this.targets = targets;
        this.hub = hub;
        this.scopes = scopes;
    }

    @Override
    public Decision decide(Access access) {
        return switch (access) {
            case Access.Reading reading ->
                reading.recipient().isHub()
                        ? Decision.Permit.on("the hub's own")
                        : new Decision.Deny("notifications are not read");
            case Access.Sending sending ->
                sending.destination() instanceof Destination.Line line
                                && line.name().equals(CallbackOutlet.NAME)
                        ? decide(line, sending.data(ObjectFormats.NOTIFICATION))
                        : new Decision.Deny("only to the endpoints of subscriptions of OpenADR");
        };
    }

    private Decision decide(Destination.Line line, Announcement it) {
        var grant = hub.get();
        var subscriber = subscriptions.find(grant, line.queue()).orElse(null);
        if (subscriber == null) {
            return new Decision.Deny("the subscription is gone");
        }
        var client = subscriber.viewer().client();
        var today = scopes.apply(client).map(it2 -> Viewer.of(client, it2)).orElse(null);
        if (today == null) {
            return new Decision.Deny("the client is switched off");
        }
        var allowed = today instanceof Viewer.Ven && it.noun().isTargeted()
                ? targets.allowed(grant, Set.of(client)).getOrDefault(client, Set.of())
                : Set.<String>of();
        if (!ObjectPrivacy.sees(today, allowed, it.noun(), it.owner(), it.targets())) {
            return new Decision.Deny("not the client's own, and it has none of the targets");
        }
        var shown = ObjectPrivacy.shown(today, allowed, it.noun(), it.targets());
        return new Decision.Permit(
                "subscription " + subscriber.id(), AnnouncementReducer.hiding(it.targets(), shown), false);
    }
}
