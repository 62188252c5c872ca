package musubi.hub.web.outgoing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import musubi.hub.adapter.PartnerReply.Answer;
import musubi.hub.adapter.PartnerRequest;
import musubi.hub.adapter.Unreachable;
import musubi.hub.message.Payload;
import musubi.hub.partner.Credential.ClientCredentials;
import musubi.hub.web.RecentlyUsed;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that partners' endpoints gave us (RFC 6749 §4.4), each kept until shortly before it ends and fetched by one thread for all that
 * wait for it. Those of this node; another fetches its own.
 */
final class Tokens {

    private static final int MOST = 10_000;
    private static final Duration BEFORE_THE_END = Duration.ofSeconds(60);

    /** Where the endpoint does not say for how long (RFC 6749 §5.1 only recommends it). */
    private static final long USUAL_SECONDS = 300;

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{1,16000}=*"); // RFC 6750 §2.1

    private record Key(String partner, ClientCredentials credential) {}

    private record Token(String value, Instant end) {}

    private static final class Slot {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Token token;
    }

    private final RecentlyUsed<Key, Slot> slots = new RecentlyUsed<>(MOST);
    private final BiFunction<PartnerRequest, Deadline, Answer> exchange;
    private final Clock clock;

    /** @param exchange sends to the endpoint, under the same guard as all else */
    Tokens(BiFunction<PartnerRequest, Deadline, Answer> exchange, Clock clock) {
        this.exchange = exchange;
        this.clock = clock;
    }

    /**
     * Throws {@link Unreachable} where there is none to be had now.
     *
     * @param refused one that the partner does not take, or null: it is not given again
     */
    String get(String partner, ClientCredentials credential, @Nullable String refused, Deadline deadline) {
        var slot = slots.get(new Key(partner, credential), _ -> new Slot());
        lock(slot, deadline);
        try {
            var kept = slot.token;
            if (kept == null || kept.value().equals(refused) || !clock.instant().isBefore(kept.end())) {
                kept = fetch(partner, credential, deadline);
                slot.token = kept;
            }
            return kept.value();
        } finally {
            slot.lock.unlock();
        }
    }

    private static void lock(Slot slot, Deadline deadline) {
        try {
            if (!slot.lock.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Unreachable("no token: the endpoint keeps another waiting", null, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("the hub is stopping", null, e);
        }
    }

    /** With the secret that counts, and where the endpoint does not know that one yet, with the one before. */
    private Token fetch(String partner, ClientCredentials credential, Deadline deadline) {
        var told = "";
        for (var secret : credential.secret().values()) {
            var answer = exchange.apply(request(partner, credential, secret), deadline);
            if (answer.status() == 200) {
                return token(answer);
            }
            told = Told.by(answer);
            if (answer.status() != 401 && !Told.kind(answer).equals("invalid_client")) {
                break;
            }
        }
        throw new Unreachable("no token: the endpoint " + told, null, null);
    }

    private static PartnerRequest request(String partner, ClientCredentials credential, String secret) {
        var scope = credential.scope();
        var form = "grant_type=client_credentials" + (scope == null ? "" : "&scope=" + encode(scope));
        // RFC 6749 §2.3.1: both are encoded as in a form before they are joined
        var basic = encode(credential.clientId()) + ":" + encode(secret);
        var headers = Map.of(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)),
                "Accept",
                "application/json");
        return PartnerRequest.post(
                        partner,
                        credential.tokenAddress(),
                        "application/x-www-form-urlencoded",
                        Payload.of(form.getBytes(StandardCharsets.US_ASCII)))
                .with(headers);
    }

    private Token token(Answer answer) {
        var json = Told.json(answer);
        var value = json.path("access_token").asText("");
        if (!TOKEN.matcher(value).matches()
                || !json.path("token_type").asText("").equalsIgnoreCase("Bearer")) {
            throw new Unreachable("no token: the endpoint's answer holds no bearer token", null, null);
        }
        var seconds = json.path("expires_in").asLong(USUAL_SECONDS);
        var early = Math.min(BEFORE_THE_END.toSeconds(), seconds / 5);
        return new Token(value, clock.instant().plusSeconds(Math.clamp(seconds - early, 0, 86_400)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
