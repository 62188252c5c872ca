package musubi.adapters.energy.openadr;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import musubi.hub.gate.Grant;

/** Which of many VENs see an object that something was done to, and what they may know of its targets. One look-up for all of them. */
final class TopicSight {

    private final TargetStore targets;
    private final Supplier<Grant> hub;

    /** @param hub as which targets are read */
    TopicSight(TargetStore targets, Supplier<Grant> hub) {
        this.targets = targets;
        this.hub = hub;
    }

    /** By client, of these clients those that see it. */
    Map<String, Told.Seen> seen(Announcement it, Collection<String> clients) {
        var ours = it.targets();
        if (!it.noun().isTargeted()) {
            return it.owner() != null && clients.contains(it.owner())
                    ? Map.of(it.owner(), Told.Seen.of(ours))
                    : Map.of();
        }
        var allowed = ObjectPrivacy.isOpen(ours) ? Map.<String, Set<String>>of() : targets.allowed(hub.get(), clients);
        return clients.stream()
                .filter(client -> ObjectPrivacy.sees(viewer(client), its(allowed, client), it.noun(), it.owner(), ours))
                .collect(Collectors.toMap(
                        client -> client,
                        client -> Told.Seen.of(
                                ObjectPrivacy.shown(viewer(client), its(allowed, client), it.noun(), ours))));
    }

    private static Viewer viewer(String client) {
        return new Viewer.Ven(client);
    }

    private static Set<String> its(Map<String, Set<String>> allowed, String client) {
        return allowed.getOrDefault(client, Set.of());
    }
}
