package musubi.hub.web.outgoing;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import musubi.hub.adapter.Outlet;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.adapter.PartnerRequest;
import musubi.hub.gate.Cleared;
import musubi.hub.message.Text;

/**
 * Posts a message to a partner's address, signed as Standard Webhooks says ({@code webhook-id}, {@code webhook-timestamp},
 * {@code webhook-signature}). The id is the delivery's and stays the same over retries: a receiver that remembers it makes
 * each effect once. While a new secret and the one before it are both good, both sign.
 */
final class WebhookOutlet implements Outlet {

    private final PartnerClient client;
    private final WebhookSecrets secrets;
    private final Clock clock;

    WebhookOutlet(PartnerClient client, WebhookSecrets secrets, Clock clock) {
        this.client = client;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Optional<Text> refusal(String partner, String address) {
        return client.refusal(partner, address);
    }

    @Override
    public void deliver(Cleared message) {
        var envelope = message.message().envelope();
        var payload = message.message().payload();
        var partner = message.recipient().id();
        var line = message.line();
        var id = message.deliveryId().toString();
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var signatures = secrets.get(partner).values().stream()
                .map(it -> WebhookSignature.of(it, id, timestamp, payload))
                .collect(Collectors.joining(" "));
        var headers = new HashMap<String, String>();
        headers.put("Hub-Delivery-Id", id);
        headers.put("ce-specversion", "1.0");
        headers.put("ce-id", envelope.id().toString());
        headers.put("ce-source", envelope.source().toString());
        headers.put("ce-type", envelope.type().value());
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        headers.put("webhook-signature", signatures);
        client.send(PartnerRequest.post(partner, URI.create(line.address()), envelope.datacontenttype(), payload)
                        .with(headers)
                        .showing(line.credential()))
                .taken();
    }
}
