package musubi.hub.web.outgoing;

import java.util.concurrent.ConcurrentHashMap;
import musubi.hub.partner.Credential.Signature;
import musubi.hub.partner.PartnerCredentialStore;
import musubi.hub.partner.Secret;
import musubi.hub.partner.Secrets;

/**
 * With what the hub signs for each partner: the same at all nodes, whichever of them delivers. A copy lies in the data folder,
 * for the operator who hands it to the partner.
 */
final class WebhookSecrets {

    private final PartnerCredentialStore credentials;
    private final Secrets secrets;
    private final ConcurrentHashMap<String, String> copied = new ConcurrentHashMap<>();

    WebhookSecrets(PartnerCredentialStore credentials, Secrets secrets) {
        this.credentials = credentials;
        this.secrets = secrets;
    }

    Secret get(String partner) {
        var file = "webhook-" + partner;
        var secret = credentials
                .get(partner, PartnerCredentialStore.WEBHOOK, () -> new Signature(Secret.of(secrets.get(file))))
                .secret();
        if (!secret.value().equals(copied.put(partner, secret.value()))) {
            secrets.put(file, secret.value());
        }
        return secret;
    }
}
