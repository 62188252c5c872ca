package musubi.hub.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import musubi.hub.adapter.Outlet;
import musubi.hub.adapter.Unreachable;
import musubi.hub.gate.Cleared;
import musubi.hub.partner.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Posts a message to a partner's address, signed as Standard Webhooks says ({@code webhook-id}, {@code webhook-timestamp},
 * {@code webhook-signature}). The id is the delivery's and stays the same over retries: a receiver that remembers it makes
 * each effect once.
 */
final class WebhookOutlet implements Outlet {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Secrets secrets;
    private final Clock clock;

    WebhookOutlet(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public void deliver(Cleared message) {
        var envelope = message.message().envelope();
        var id = message.deliveryId().toString();
        var body = message.message().payload().bytes();
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(URI.create(message.address()))
                .timeout(PATIENCE)
                .header("Content-Type", envelope.datacontenttype())
                .header("Hub-Delivery-Id", id)
                .header("ce-specversion", "1.0")
                .header("ce-id", envelope.id().toString())
                .header("ce-source", envelope.source().toString())
                .header("ce-type", envelope.type().value())
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header(
                        "webhook-signature",
                        "v1," + signature(message.recipient().id(), id, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        judge(send(request));
    }

    private HttpResponse<Void> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new Unreachable("no answer: " + e.getClass().getSimpleName(), null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("the hub is stopping", null, e);
        }
    }

    /** 2xx confirms; 408, 429 and 5xx may pass, as may 401 and 403 once the partner has put its keys right; the rest parks. */
    private static void judge(HttpResponse<Void> response) {
        var status = response.statusCode();
        if (status / 100 == 2) {
            return;
        }
        if (status == 401 || status == 403 || status == 408 || status == 429 || status / 100 == 5) {
            var after = response.headers().firstValue("Retry-After").orElse(null);
            throw new Unreachable("answered " + status, retryAfter(after), null);
        }
        throw new NotTaken(status);
    }

    private static @Nullable Duration retryAfter(@Nullable String seconds) {
        return seconds != null && seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    private String signature(String partner, String id, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = secrets.get("webhook-" + partner).getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** The receiver will not take it as it is. */
    static final class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotTaken(int status) {
            super("the receiver answered " + status);
        }
    }
}
