package musubi.adapters.energy.openadr;

import java.time.Duration;
import java.util.HashMap;
import java.util.Set;
import java.util.function.Supplier;
import musubi.adapters.energy.mqtt.Broker;
import musubi.hub.adapter.Projection;
import musubi.hub.gate.Grant;
import musubi.hub.message.Text;

/**
 * Tells the clients of this node's broker what was done, on whichever node. Not a delivery: who is not connected reads the
 * objects anew when it comes (OpenADR 3.1.0, Notifications via Additional Protocols). Two look-ups for a change, however many
 * listen.
 */
final class TopicProjection implements Projection {

    /** How far it looks back when it may have missed a wake. */
    private static final Duration BACK = Duration.ofMinutes(5);

    private final ChangeStore changes;
    private final TopicSight sight;
    private final Broker broker;
    private final TopicHearing hearing;
    private final Supplier<Grant> hub;
    private boolean begun;

    /** @param hub as which changes are read */
    TopicProjection(ChangeStore changes, TopicSight sight, Broker broker, TopicHearing hearing, Supplier<Grant> hub) {
        this.changes = changes;
        this.sight = sight;
        this.broker = broker;
        this.hearing = hearing;
        this.hub = hub;
    }

    @Override
    public String channel() {
        return ChangeStore.CHANNEL;
    }

    @Override
    public void refresh() {
        refresh(Set.of());
    }

    /** Before the broker serves, nobody listens. */
    @Override
    public void refresh(Set<String> keys) {
        if (!broker.serves()) {
            return;
        }
        if (!keys.isEmpty()) {
            changes.list(hub.get(), keys.stream().map(Long::valueOf).toList()).forEach(this::tell);
        } else if (begun) {
            changes.since(hub.get(), BACK).stream()
                    .filter(it -> !hearing.has(it.seq()))
                    .forEach(this::tell);
        }
        begun = true;
    }

    @Override
    public Readiness readiness() {
        return new Readiness(
                true,
                broker.serves()
                        ? new Text("the broker serves", "ブローカー稼働中")
                        : new Text("there is no broker, or it starts", "ブローカーなし、または起動中"));
    }

    private void tell(Change it) {
        var seen = sight.seen(it.announcement(), broker.connected());
        var owners = new HashMap<String, String>();
        if (it.announcement().noun().isTargeted()) {
            changes.vens(hub.get(), seen.keySet()).forEach((ven, client) -> owners.put(it.topicOf(ven), client));
        } else if (it.announcement().owner() != null) {
            var owner = it.announcement().owner();
            it.topicOfOwner().ifPresent(topic -> owners.put(topic, owner));
        }
        var number = hearing.put(it.seq(), new Told(it.announcement(), seen, owners));
        it.topics().forEach(topic -> broker.publish(topic, number));
        owners.keySet().forEach(topic -> broker.publish(topic, number));
    }
}
