package musubi.adapters.emissions.pact;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import musubi.adapters.emissions.pact.wire.EventCodec;
import musubi.hub.adapter.Outlet;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.adapter.PartnerRequest;
import musubi.hub.adapter.Patience;
import musubi.hub.gate.Cleared;
import musubi.hub.message.Text;

/** Posts an event to where a partner speaks PACT, as a client of the partner's; for 72 hours, as the standard says (PACT 3.0, events). */
final class EventOutlet implements Outlet {

    static final String NAME = "pact-events";

    private static final Patience PATIENCE = new Patience.Lasting(Duration.ofHours(72), Duration.ofHours(3));

    private final PartnerClient client;
    private final DiscoveryClient discovery;

    EventOutlet(PartnerClient client, DiscoveryClient discovery) {
        this.client = client;
        this.discovery = discovery;
    }

    @Override
    public void deliver(Cleared message) {
        var line = message.line();
        var partner = message.recipient().id();
        discovery.refresh(partner, line);
        client.send(PartnerRequest.post(
                                partner,
                                URI.create(line.address()),
                                EventCodec.MEDIA_TYPE,
                                message.message().payload())
                        .showing(line.credential()))
                .taken();
    }

    @Override
    public Patience patience() {
        return PATIENCE;
    }

    @Override
    public Optional<Text> refusal(String partner, String address) {
        return Optional.of(new Text(
                "who speaks PACT says where at PUT /emissions/v1/pact-endpoints/{partner}.",
                "PACT の接続先は PUT /emissions/v1/pact-endpoints/{partner} で登録してください。"));
    }
}
