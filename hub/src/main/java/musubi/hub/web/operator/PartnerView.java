package musubi.hub.web.operator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import musubi.hub.journal.story.Traffic;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import musubi.hub.partner.Client;
import musubi.hub.partner.PartnerSubscription;
import org.jspecify.annotations.Nullable;

/**
 * One partner as an operator sees it.
 *
 * @param plainHttp whether the hub may go to its addresses by plain HTTP
 * @param enabled false: switched off, nobody gets in or gets anything in its name
 * @param lastSeen when its last message came in, or null where none ever did
 * @param today what it sent today
 * @param waiting deliveries that are due for it now
 */
public record PartnerView(
        String id,
        Text name,
        String kind,
        Purpose purpose,
        Set<String> sends,
        Map<String, String> identities,
        int requestsPerMinute,
        boolean plainHttp,
        boolean enabled,
        List<ClientView> clients,
        List<SubscriptionView> subscriptions,
        @Nullable Instant lastSeen,
        Traffic.Admissions today,
        long waiting) {

    /**
     * @param proof {@code secret} or {@code key}: by which the client proves itself
     * @param origins whose pages speak for it from a browser
     */
    public record ClientView(String id, String proof, Set<String> scopes, Set<String> origins, boolean enabled) {

        static ClientView of(Client client) {
            var proof = client.secretHash() == null ? "key" : "secret";
            return new ClientView(client.id(), proof, client.scopes(), client.origins(), client.enabled());
        }
    }

    /**
     * Formats by their ids.
     *
     * @param queue the name of its queue, or null where its address has one of its own
     * @param authorization {@code bearer} or {@code oauth2}: what the hub shows at the address; null: nothing
     */
    public record SubscriptionView(
            UUID id,
            String source,
            String target,
            String destination,
            String address,
            @Nullable String queue,
            @Nullable String authorization) {

        static SubscriptionView of(PartnerSubscription it) {
            return new SubscriptionView(
                    it.id(),
                    it.source().value(),
                    it.target().value(),
                    it.line().name(),
                    it.line().address(),
                    it.line().hasQueueOfAddress() ? null : it.line().queue(),
                    it.authorization());
        }
    }
}
