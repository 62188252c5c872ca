package musubi.hub.web;

import java.util.List;
import musubi.hub.partner.Network;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the hub sends to.
 *
 * @param allowedNetworks private or special networks ({@code 10.1.0.0/16, fd00::/8}) in which partners have their addresses;
 *     all others of that sort are refused
 */
@ConfigurationProperties("musubi.webhook")
record WebhookProperties(@DefaultValue List<String> allowedNetworks) {

    List<Network> networks() {
        return allowedNetworks.stream().map(Network::parse).toList();
    }
}
