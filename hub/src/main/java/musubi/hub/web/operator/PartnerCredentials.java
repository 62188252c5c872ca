package musubi.hub.web.operator;

import java.time.Duration;
import java.util.UUID;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.message.Party;
import musubi.hub.partner.Credential;
import musubi.hub.partner.PartnerCredentialStore;
import musubi.hub.partner.Secret;
import musubi.hub.partner.SubscriptionStore;
import org.springframework.stereotype.Component;

/** Puts down and rotates by what partners know the hub. Each act is written among the decisions; no secret ever is. */
@Component
public final class PartnerCredentials {

    private final Register register;
    private final SubscriptionStore subscriptions;
    private final PartnerCredentialStore credentials;
    private final PartnerClient client;
    private final ActJournal journal;

    PartnerCredentials(
            Register register,
            SubscriptionStore subscriptions,
            PartnerCredentialStore credentials,
            PartnerClient client,
            ActJournal journal) {
        this.register = register;
        this.subscriptions = subscriptions;
        this.credentials = credentials;
        this.client = client;
        this.journal = journal;
    }

    /** As an operator wrote it, checked. */
    Credential check(String partner, AuthorizationRequest request) {
        return request.credential(address -> client.refusal(partner, address));
    }

    /** For what becomes due from now on; where the subscription had one before, also for what is due already. */
    void authorize(Party operator, String partner, UUID subscription, AuthorizationRequest request, Duration overlap) {
        register.get(partner);
        var credential = check(partner, request);
        journal.write(
                operator,
                "authorize",
                partner,
                "subscription " + subscription + " by " + credential.kind() + ", the one before good for " + overlap,
                () -> {
                    var name = subscriptions
                            .authorize(subscription, partner)
                            .orElseThrow(() -> OperatorProblem.unknownSubscription(subscription));
                    credentials.rotate(partner, name, credential, overlap);
                    return true;
                });
    }

    /** @return the new secret, for the partner alone */
    public String rotateSignature(Party operator, String partner, Duration overlap) {
        register.get(partner);
        var secret = Secret.random();
        return journal.write(operator, "rotate-webhook-secret", partner, "the one before good for " + overlap, () -> {
            credentials.rotate(partner, PartnerCredentialStore.WEBHOOK, new Credential.Signature(secret), overlap);
            return secret.value();
        });
    }
}
