package musubi.adapters.energy.openadr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import musubi.adapters.energy.mqtt.ExternalBrokerClient;
import musubi.adapters.energy.mqtt.ExternalBrokerClient.Said;
import musubi.hub.gate.Grant;

/**
 * Tells a broker that is not ours what was done. Such a broker shows a topic to whomever its own rules let, and knows nothing of
 * targets: so each VEN has a tree of its own, in which lies what this VEN may know and nothing else, and business logic has one with
 * everything. By one node at a time, in the order of the changes, at least once.
 */
final class TopicTeller {

    private static final int MOST = 100;

    private final ChangeStore changes;
    private final TopicSight sight;
    private final ExternalBrokerClient broker;
    private final Supplier<Grant> hub;

    /** @param hub as which changes are read */
    TopicTeller(ChangeStore changes, TopicSight sight, ExternalBrokerClient broker, Supplier<Grant> hub) {
        this.changes = changes;
        this.sight = sight;
        this.broker = broker;
        this.hub = hub;
    }

    void tell() {
        var batch = changes.untold(hub.get(), MOST);
        while (!batch.isEmpty()) {
            broker.publish(batch.stream().flatMap(it -> said(it).stream()).toList());
            changes.told(batch.stream().map(Change::seq).toList());
            batch = changes.untold(hub.get(), MOST);
        }
    }

    private List<Said> said(Change it) {
        var seen = sight.seen(it.announcement(), changes.hearers(hub.get(), it.announcement()));
        var told = new Told(it.announcement(), seen, Map.of());
        var said = new ArrayList<Said>();
        for (var topic : it.topics()) {
            said.add(new Said(TopicNames.LOGIC + topic, told.whole()));
            seen.keySet().forEach(client -> told.shownTo(client)
                    .ifPresent(shown -> said.add(new Said(TopicNames.home(client) + topic, shown))));
        }
        return said;
    }
}
