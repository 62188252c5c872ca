package musubi.adapters.transit.demo.shared;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import musubi.adapters.transit.sharing.SharingInlet;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Chore;
import musubi.hub.flow.Admission;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.partner.PartnerStore;
import org.springframework.beans.factory.ObjectProvider;

/** Sends the invented operator's fleet in, as the operator itself would, at start and every five minutes. */
final class DemoSharing implements Adapter {

    private static final Duration EVERY = Duration.ofMinutes(5);

    private final ObjectProvider<SharingInlet> inlet;
    private final PartnerStore partners;
    private final Clock clock;
    private final AtomicBoolean introduced = new AtomicBoolean();

    /** @param inlet which itself asks what the adapters bring */
    DemoSharing(ObjectProvider<SharingInlet> inlet, PartnerStore partners, Clock clock) {
        this.inlet = inlet;
        this.partners = partners;
        this.clock = clock;
    }

    @Override
    public List<Chore> chores() {
        return List.of(new Chore("transit.demo-fleet", EVERY, this::send));
    }

    private void send() {
        partners.find(DemoFleet.OPERATOR).ifPresent(it -> {
            var operator = it.party(Set.of());
            var fleet = new DemoFleet(clock.instant());
            if (!introduced.get()) {
                send(operator, fleet.system());
                introduced.set(true);
            }
            send(operator, fleet.status());
        });
    }

    private void send(Party operator, Map<String, byte[]> files) {
        files.forEach((name, bytes) -> {
            var admission = inlet.getObject().admit(operator, name, Payload.of(bytes), URI.create("demo:" + name));
            if (!(admission instanceof Admission.Accepted)) {
                throw new IllegalStateException("the demonstration fleet is wrong: " + admission);
            }
        });
    }
}
