package musubi.adapters.energy.openadr;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import musubi.adapters.energy.openadr.wire.Reading.Right;
import musubi.adapters.energy.openadr.wire.Requests;
import musubi.adapters.energy.openadr.wire.SubscriptionRequest;
import musubi.adapters.energy.openadr.wire.Wire;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a subscription before it comes in: its tokens are taken out, so that the journal never holds them, and its endpoints are
 * asked whether they are its writer's, which no transaction waits for.
 */
final class SubscriptionRequests {

    private static final int MOST_ADDRESSES = 20;

    private final EchoClient echo;

    SubscriptionRequests(EchoClient echo) {
        this.echo = echo;
    }

    /** @param payload without tokens */
    record Looked(Payload payload, Callbacks callbacks) {}

    Looked look(String partner, Payload payload) {
        var bytes = payload.bytes();
        var bare = withoutTokens(bytes);
        return Wire.read(Requests.SUBSCRIPTION, bytes) instanceof Right<SubscriptionRequest>(var request, var _)
                ? new Looked(bare, callbacks(partner, request))
                : new Looked(bare, Callbacks.NONE); // and its codec says what is wrong
    }

    private Callbacks callbacks(String partner, SubscriptionRequest request) {
        var tokens = new LinkedHashMap<String, String>();
        var addresses = new LinkedHashSet<String>();
        for (var each : request.objectOperations()) {
            addresses.add(each.callbackUrl());
            if (each.bearerToken() != null) {
                tokens.put(each.callbackUrl(), each.bearerToken());
            }
        }
        return new Callbacks(tokens, refusal(partner, addresses));
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

    /** What is no JSON stays as it is. */
    private static Payload withoutTokens(byte[] bytes) {
        try {
            var root = ObjectCodec.JSON.readTree(bytes);
            var found = false;
            for (var each : root.path("objectOperations")) {
                found |= each instanceof ObjectNode operation && operation.remove("bearerToken") != null;
            }
            return Payload.of(found ? ObjectCodec.JSON.writeValueAsBytes(root) : bytes);
        } catch (IOException _) {
            return Payload.of(bytes);
        }
    }
}
