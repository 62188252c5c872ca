package musubi.adapters.energy.openadr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a subscription before it comes in: its tokens are taken out, so that the journal never holds them, and its endpoints are
 * asked whether they are its writer's, which no transaction waits for.
 */
final class SubscriptionRequests {

    private static final int MOST_ADDRESSES = 20;
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,4096}"); // what a header can carry

    private final EchoClient echo;

    SubscriptionRequests(EchoClient echo) {
        this.echo = echo;
    }

    /** @param payload without tokens */
    record Looked(Payload payload, Callbacks callbacks) {}

    Looked look(String partner, Payload payload) {
        var body = tree(payload);
        if (body == null) {
            return new Looked(payload, Callbacks.NONE); // and its codec says what is wrong
        }
        var tokens = new LinkedHashMap<String, String>();
        var addresses = new LinkedHashSet<String>();
        var bad = false;
        for (var each : body.path("objectOperations")) {
            if (each instanceof ObjectNode operation) {
                var address = operation.path("callbackUrl").asText();
                addresses.add(address);
                var token = operation.remove("bearerToken");
                if (token != null && !token.isNull()) {
                    tokens.put(address, token.asText());
                    bad |= !token.isTextual()
                            || !token.asText().isEmpty()
                                    && !TOKEN.matcher(token.asText()).matches();
                }
            }
        }
        var kept = Payload.of(bytes(body));
        if (Notice.anyError(BodyCheck.of(Noun.SUBSCRIPTION, body))) {
            return new Looked(kept, Callbacks.NONE);
        }
        return new Looked(kept, new Callbacks(bad ? Map.of() : tokens, bad ? badToken() : refusal(partner, addresses)));
    }

    private @Nullable ObjectRefused refusal(String partner, Set<String> addresses) {
        if (addresses.size() > MOST_ADDRESSES) {
            return new ObjectRefused(
                    400,
                    "too-many-endpoints",
                    "/objectOperations",
                    "A subscription names at most " + MOST_ADDRESSES + " endpoints.",
                    "1件の購読に指定できる通知先は " + MOST_ADDRESSES + " 件までです。");
        }
        return addresses.stream()
                .flatMap(it -> echo.refusal(partner, it).stream())
                .findFirst()
                .map(it -> new ObjectRefused(
                        400,
                        "callback-refused",
                        "/objectOperations/callbackUrl",
                        "The callbackUrl is refused: " + it.en(),
                        "callbackUrl を受け付けられません。" + it.ja()))
                .orElse(null);
    }

    private static ObjectRefused badToken() {
        return new ObjectRefused(
                400,
                "not-a-token",
                "/objectOperations/bearerToken",
                "A bearerToken has up to 4096 characters that a header can carry.",
                "bearerToken はヘッダーに書ける 4096 文字以内の文字列です。");
    }

    private static @Nullable ObjectNode tree(Payload payload) {
        try {
            return ObjectCodec.JSON.readTree(payload.bytes()) instanceof ObjectNode body ? body : null;
        } catch (java.io.IOException _) {
            return null;
        }
    }

    private static byte[] bytes(ObjectNode body) {
        try {
            return ObjectCodec.JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is JSON", e);
        }
    }
}
