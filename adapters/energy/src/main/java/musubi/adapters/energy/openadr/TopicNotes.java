package musubi.adapters.energy.openadr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import musubi.adapters.energy.mqtt.MqttProperties;
import musubi.adapters.energy.openadr.wire.MqttAuthentication.OAuth2BearerToken;
import musubi.adapters.energy.openadr.wire.NotifiersResponse;

/** What is told on topics, where the city has a broker, and where that is. */
final class TopicNotes {

    private final MqttProperties properties;
    private final ChangeStore changes;
    private final Supplier<String> host;

    /** @param host by which the hub itself is reached */
    TopicNotes(MqttProperties properties, ChangeStore changes, Supplier<String> host) {
        this.properties = properties;
        this.changes = changes;
        this.host = host;
    }

    /** Puts down what was done, for the brokers of all nodes. Within the transaction that does it. */
    void note(Announcement announcement, StoredObject it) {
        if (properties.enabled()) {
            changes.insert(announcement, it);
        }
    }

    /** With TLS first, as the standard asks. */
    NotifiersResponse notifiers() {
        if (!properties.enabled()) {
            return new NotifiersResponse(true, null);
        }
        var external = properties.external();
        if (external != null) {
            return notifiers(List.of(external.uri().toString()));
        }
        var name = properties.host() == null ? host.get() : properties.host();
        var uris = new ArrayList<String>();
        if (properties.tlsPort() > 0) {
            uris.add("mqtts://" + name + ":" + properties.tlsPort());
        }
        if (properties.port() > 0) {
            uris.add("mqtt://" + name + ":" + properties.port());
        }
        return notifiers(uris);
    }

    private static NotifiersResponse notifiers(List<String> uris) {
        return new NotifiersResponse(
                true, NotifiersResponse.Mqtt.json(uris, new OAuth2BearerToken(OAuth2BearerToken.CLIENT_ID)));
    }

    /** Where one listens. */
    TopicNames names() {
        return new TopicNames(properties.external() != null);
    }
}
