package musubi.adapters.energy.openadr;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import musubi.hub.adapter.Audience;
import musubi.hub.adapter.Subscription;
import musubi.hub.gate.Grant;
import musubi.hub.message.Destination;
import musubi.hub.message.Format;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;

/** Who is told by webhook: the subscriptions that asked for it, as far as each may know. Two look-ups, however many there are. */
final class CallbackAudience implements Audience<Announcement> {

    private final CallbackStore subscriptions;
    private final TargetStore targets;
    private final Supplier<Grant> hub;

    CallbackAudience(CallbackStore subscriptions, TargetStore targets, Supplier<Grant> hub) {
        this.subscriptions = subscriptions;
        this.targets = targets;
        this.hub = hub;
    }

    @Override
    public Format<Announcement> format() {
        return ObjectFormats.NOTIFICATION;
    }

    @Override
    public List<Subscription> due(Message message, Announcement it) {
        var grant = hub.get();
        var asking = subscriptions.wanting(grant, it.kind());
        var allowed = allowed(grant, it, asking);
        return asking.stream()
                .filter(each ->
                        each.wants(it, allowed.getOrDefault(each.viewer().client(), Set.of())))
                .flatMap(each -> each.addresses(it).stream().map(address -> subscription(each, address)))
                .toList();
    }

    private Map<String, Set<String>> allowed(Grant grant, Announcement it, List<Subscriber> asking) {
        return it.noun().isTargeted() && !ObjectPrivacy.isOpen(it.targets())
                ? targets.allowed(
                        grant,
                        asking.stream()
                                .map(Subscriber::viewer)
                                .filter(Viewer.Ven.class::isInstance)
                                .map(Viewer::client)
                                .collect(Collectors.toUnmodifiableSet()))
                : Map.of();
    }

    /** Each subscription is a queue of its own. */
    private static Subscription subscription(Subscriber it, String address) {
        var format = ObjectFormats.NOTIFICATION.id();
        return new Subscription(
                Party.recorded(it.partner(), Set.of(), Purpose.SERVICE),
                format,
                format,
                Destination.Line.to(CallbackOutlet.NAME, address).in(it.id()));
    }
}
