package musubi.hub.web;

import musubi.hub.partner.CommonSecretStore;
import musubi.hub.partner.Secrets;

/**
 * With what the hub signs for each partner: the same at all nodes, whichever of them delivers. A copy lies in the data folder,
 * for the operator who hands it to the partner.
 */
final class WebhookSecrets {

    private final CommonSecretStore common;
    private final Secrets secrets;

    WebhookSecrets(CommonSecretStore common, Secrets secrets) {
        this.common = common;
        this.secrets = secrets;
    }

    String get(String partner) {
        var name = "webhook-" + partner;
        return common.get(name, () -> secrets.get(name), it -> secrets.put(name, it));
    }
}
