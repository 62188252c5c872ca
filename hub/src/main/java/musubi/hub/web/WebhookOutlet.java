package musubi.hub.web;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import musubi.hub.adapter.Outlet;
import musubi.hub.adapter.Unreachable;
import musubi.hub.gate.Cleared;
import org.jspecify.annotations.Nullable;

/**
 * Posts a message to a partner's address, signed as Standard Webhooks says ({@code webhook-id}, {@code webhook-timestamp},
 * {@code webhook-signature}). The id is the delivery's and stays the same over retries: a receiver that remembers it makes
 * each effect once.
 */
final class WebhookOutlet implements Outlet {

    private final WebhookClient client = new WebhookClient();
    private final WebhookSecrets secrets;
    private final Clock clock;

    WebhookOutlet(WebhookSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public void deliver(Cleared message) {
        var envelope = message.message().envelope();
        var payload = message.message().payload();
        var id = message.deliveryId().toString();
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var secret = secrets.get(message.recipient().id());
        var request = HttpRequest.newBuilder(URI.create(message.address()))
                .header("Content-Type", envelope.datacontenttype())
                .header("Hub-Delivery-Id", id)
                .header("ce-specversion", "1.0")
                .header("ce-id", envelope.id().toString())
                .header("ce-source", envelope.source().toString())
                .header("ce-type", envelope.type().value())
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", WebhookSignature.of(secret, id, timestamp, payload));
        judge(client.post(request, payload));
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
