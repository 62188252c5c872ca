package musubi.adapters.energy.openadr;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import musubi.hub.message.Payload;
import musubi.hub.partner.Credential;
import musubi.hub.partner.PartnerCredentialStore;
import musubi.hub.partner.Secret;
import org.jspecify.annotations.Nullable;

/** The bearerTokens of subscriptions: they go in, and out to their endpoint, and are given back to nobody. */
final class CallbackCredentials {

    private static final int HASHED = 16;

    private final PartnerCredentialStore store;

    CallbackCredentials(PartnerCredentialStore store) {
        this.store = store;
    }

    /** Within the transaction that writes the subscription. Where no token is written, the one of the same address stays. */
    void keep(@Nullable StoredObject before, @Nullable StoredObject after, Callbacks callbacks) {
        var staying = after == null ? Set.<String>of() : Subscriber.addresses(after);
        if (before != null) {
            Subscriber.addresses(before).stream()
                    .filter(it -> !staying.contains(it))
                    .forEach(it -> store.remove(before.partner(), name(before.id(), it)));
        }
        if (after == null) {
            return;
        }
        callbacks.tokens().forEach((address, token) -> {
            if (token.isEmpty()) {
                store.remove(after.partner(), name(after.id(), address));
            } else {
                store.put(after.partner(), name(after.id(), address), new Credential.Bearer(Secret.of(token)));
            }
        });
    }

    /** The name of the credential that is to be shown there. */
    Optional<String> find(String partner, String subscription, String address) {
        var name = name(subscription, address);
        return store.find(partner, name).map(_ -> name);
    }

    private static String name(String subscription, String address) {
        var hash = Payload.of(address.getBytes(StandardCharsets.UTF_8)).sha256Hex();
        return "openadr-" + subscription + "-" + hash.substring(0, HASHED);
    }
}
