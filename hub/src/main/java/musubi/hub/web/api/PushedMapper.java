package musubi.hub.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import musubi.hub.message.Format;

/**
 * What the hub pushes, as AsyncAPI 3.0: a webhook for each format that may leave it. A channel has no
 * address here: it is its subscriber's (AsyncAPI 3.0.0, "Channel Object").
 */
final class PushedMapper {

    private static final String HEADERS = "WebhookHeaders";

    Map<String, Object> map(List<Format<?>> formats) {
        var channels = new LinkedHashMap<String, Object>();
        var operations = new LinkedHashMap<String, Object>();
        var messages = new LinkedHashMap<String, Object>();
        for (var format : formats) {
            var name = "webhook-" + format.id().value().replaceAll("[^a-z0-9]+", "-");
            messages.put(name, message(format));
            channels.put(name, channel(name, format));
            operations.put("push-" + name, operation(name, format));
        }
        return Map.of(
                "asyncapi",
                "3.0.0",
                "id",
                "urn:musubi:pushed",
                "info",
                Map.of(
                        "title",
                        "Musubi: what is pushed",
                        "version",
                        "0.1",
                        "description",
                        "Messages that the hub posts to subscribers by itself, signed as Standard Webhooks says. An operator"
                                + " registers a subscription by POST /hub/partners/{id}/subscriptions with the destination"
                                + " `webhook`. Answer with 2xx once the message is kept: 408, 425, 429, 5xx and silence are"
                                + " tried again with the same id, in order; other answers park the message."),
                "channels",
                channels,
                "operations",
                operations,
                "components",
                Map.of("messages", messages, "schemas", Map.of(HEADERS, headers())));
    }

    private static Map<String, Object> message(Format<?> format) {
        return Map.of(
                "name",
                format.id().value(),
                "title",
                "A message of " + format.id(),
                "contentType",
                format.mediaType(),
                "headers",
                Map.of("$ref", "#/components/schemas/" + HEADERS),
                "payload",
                Map.of("description", "the bytes of " + format.id() + ", as that standard has them"));
    }

    private static Map<String, Object> channel(String name, Format<?> format) {
        var channel = new LinkedHashMap<String, Object>();
        channel.put("title", "Subscribers of " + format.id());
        channel.put("messages", Map.of(name, Map.of("$ref", "#/components/messages/" + name)));
        return channel;
    }

    private static Map<String, Object> operation(String name, Format<?> format) {
        return Map.of(
                "action",
                "send",
                "summary",
                "Posts each message of " + format.id() + " that a subscriber may have",
                "channel",
                Map.of("$ref", "#/channels/" + name),
                "messages",
                List.of(Map.of("$ref", "#/channels/" + name + "/messages/" + name)),
                "bindings",
                Map.of("http", Map.of("method", "POST", "bindingVersion", "0.3.0")));
    }

    private static Map<String, Object> headers() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("webhook-id", text("the delivery's id, the same each time it is tried; take it once"));
        properties.put("webhook-timestamp", text("when it was signed, in seconds since 1970"));
        properties.put(
                "webhook-signature",
                text(
                        "v1, and the Base64 of HMAC-SHA-256 over id.timestamp.body; two of them while a secret is changed"));
        properties.put("Hub-Delivery-Id", text("the same as webhook-id"));
        properties.put("ce-specversion", text("1.0 (CloudEvents, binary mode)"));
        properties.put("ce-id", text("the message's id"));
        properties.put("ce-source", text("where the message came from, as a URI"));
        properties.put("ce-type", text("the format, as domain/standard/version"));
        return Map.of("type", "object", "properties", properties, "required", List.copyOf(properties.keySet()));
    }

    private static Map<String, Object> text(String description) {
        return Map.of("type", "string", "description", description);
    }
}
