package musubi.adapters.energy.openadr;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import musubi.hub.adapter.Outlet;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.adapter.PartnerRequest;
import musubi.hub.gate.Cleared;
import musubi.hub.message.Text;

/**
 * Posts a notification to the callbackUrl of a subscription, with its bearerToken (Definition, "Webhooks"). {@code X-Notification-Id}
 * stays the same over retries: a receiver that remembers it makes each effect once.
 */
final class CallbackOutlet implements Outlet {

    static final String NAME = "openadr-callback";

    private final PartnerClient client;
    private final CallbackCredentials credentials;
    private final Taken taken;

    /** Hears that the endpoint of a subscription took the notification of an event. */
    @FunctionalInterface
    interface Taken {

        void note(String subscription, String event, Instant version);
    }

    CallbackOutlet(PartnerClient client, CallbackCredentials credentials, Taken taken) {
        this.client = client;
        this.credentials = credentials;
        this.taken = taken;
    }

    @Override
    public void deliver(Cleared message) {
        var line = message.line();
        var partner = message.recipient().id();
        var request = PartnerRequest.post(
                        partner,
                        URI.create(line.address()),
                        ObjectFormats.MEDIA_TYPE,
                        message.message().payload())
                .with(Map.of("X-Notification-Id", message.deliveryId().toString()))
                .showing(credentials.find(partner, line.queue(), line.address()).orElse(null));
        client.send(request).taken();
        message.data(ObjectFormats.NOTIFICATION)
                .event()
                .ifPresent(it -> taken.note(line.queue(), it.id(), it.version()));
    }

    @Override
    public Optional<Text> refusal(String partner, String address) {
        return Optional.of(new Text(
                "subscriptions of OpenADR are made at its own door: POST /openadr3/3.1.0/subscriptions.",
                "OpenADR の購読は POST /openadr3/3.1.0/subscriptions で登録してください。"));
    }
}
