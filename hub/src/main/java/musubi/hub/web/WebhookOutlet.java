package musubi.hub.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import musubi.hub.adapter.Outlet;
import musubi.hub.adapter.Unreachable;
import musubi.hub.gate.Cleared;
import musubi.hub.message.Text;
import musubi.hub.partner.PartnerAddresses;
import org.jspecify.annotations.Nullable;

/**
 * Posts a message to a partner's address, signed as Standard Webhooks says ({@code webhook-id}, {@code webhook-timestamp},
 * {@code webhook-signature}). The id is the delivery's and stays the same over retries: a receiver that remembers it makes
 * each effect once.
 */
final class WebhookOutlet implements Outlet {

    private final WebhookClient client;
    private final WebhookSecrets secrets;
    private final Clock clock;
    private final PartnerAddresses addresses;

    WebhookOutlet(WebhookSecrets secrets, Clock clock, PartnerAddresses addresses) {
        this.secrets = secrets;
        this.clock = clock;
        this.addresses = addresses;
        this.client = new WebhookClient(addresses);
    }

    @Override
    public Optional<Text> refusal(String address) {
        return addresses.refusal(address);
    }

    @Override
    public void deliver(Cleared message) {
        var envelope = message.message().envelope();
        var payload = message.message().payload();
        var id = message.deliveryId().toString();
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var secret = secrets.get(message.recipient().id());
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", envelope.datacontenttype());
        headers.put("Hub-Delivery-Id", id);
        headers.put("ce-specversion", "1.0");
        headers.put("ce-id", envelope.id().toString());
        headers.put("ce-source", envelope.source().toString());
        headers.put("ce-type", envelope.type().value());
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        headers.put("webhook-signature", WebhookSignature.of(secret, id, timestamp, payload));
        judge(client.post(URI.create(message.address()), headers, payload));
    }

    /** 2xx confirms; 408, 429 and 5xx may pass, as may 401 and 403 once the partner has put its keys right; the rest parks. */
    private static void judge(WebhookClient.Answer answer) {
        var status = answer.status();
        if (status / 100 == 2) {
            return;
        }
        if (status == 401 || status == 403 || status == 408 || status == 429 || status / 100 == 5) {
            throw new Unreachable("answered " + status, retryAfter(answer.retryAfter()), null);
        }
        throw new NotTaken(status);
    }

    private static @Nullable Duration retryAfter(@Nullable String seconds) {
        return seconds != null && seconds.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    /** The receiver will not take it as it is. */
    static final class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotTaken(int status) {
            super("the receiver answered " + status);
        }
    }
}
