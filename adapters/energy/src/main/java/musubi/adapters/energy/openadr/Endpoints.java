package musubi.adapters.energy.openadr;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import musubi.hub.adapter.Lines;
import musubi.hub.gate.Grant;
import musubi.hub.message.Destination;
import musubi.hub.message.LineState;
import org.jspecify.annotations.Nullable;

/** Tells the owner of a subscription whether its endpoints take what they are sent (Definition, "Webhooks"). */
final class Endpoints {

    private final OwnedListStore subscriptions;
    private final ObjectStore objects;
    private final Lines lines;
    private final Supplier<Grant> hub;

    /** @param hub as which queues are looked at; whose they are, is known by the subscriptions */
    Endpoints(OwnedListStore subscriptions, ObjectStore objects, Lines lines, Supplier<Grant> hub) {
        this.subscriptions = subscriptions;
        this.objects = objects;
        this.lines = lines;
        this.hub = hub;
    }

    /** Of the subscriptions that the reader sees, the oldest first. */
    List<Endpoint> list(Grant grant, int skip, int limit) {
        var all = new OwnedQuery(new EnumMap<>(OwnedQuery.Column.class), List.of(), false, List.of(), skip, limit);
        return of(subscriptions.list(grant, Noun.SUBSCRIPTION, all));
    }

    Optional<Endpoint> find(Grant grant, String subscription) {
        return objects.find(grant, Noun.SUBSCRIPTION, subscription)
                .map(it -> of(List.of(it)).getFirst());
    }

    private List<Endpoint> of(List<StoredObject> found) {
        var since = found.stream().collect(Collectors.toMap(Endpoints::queue, StoredObject::modified));
        var states = new HashMap<String, LineState>();
        lines.list(hub.get(), ObjectFormats.NOTIFICATION.id(), since).forEach(it -> states.put(it.queue(), it));
        return found.stream().map(it -> endpoint(it, states)).toList();
    }

    private static Endpoint endpoint(StoredObject it, Map<String, LineState> states) {
        var name = String.valueOf(it.name());
        var state = states.get(queue(it));
        if (state == null) {
            return new Endpoint(it.id(), name, Endpoint.State.WORKING, 0, null, 0, null);
        }
        return new Endpoint(
                it.id(),
                name,
                state.givenUp() > 0
                        ? Endpoint.State.BROKEN
                        : state.tried() != null ? Endpoint.State.AWAY : Endpoint.State.WORKING,
                state.waiting(),
                tried(state.tried()),
                state.givenUp(),
                lost(state.lastGivenUp()));
    }

    private static Endpoint.@Nullable Tried tried(LineState.@Nullable Tried it) {
        return it == null ? null : new Endpoint.Tried(it.address(), it.due(), it.attempts(), it.then(), it.reason());
    }

    private static Endpoint.@Nullable Lost lost(LineState.@Nullable Tried it) {
        return it == null ? null : new Endpoint.Lost(it.address(), it.then(), it.attempts(), it.reason());
    }

    /** Each subscription is a queue of its own. */
    private static String queue(StoredObject it) {
        return new Destination.Line(CallbackOutlet.NAME, it.id(), "any", null).queue(it.partner());
    }
}
