package musubi.hub.web.outgoing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import musubi.hub.adapter.Audience;
import musubi.hub.adapter.Subscription;
import musubi.hub.gate.Access;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Decision;
import musubi.hub.message.Codec;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.partner.SubscriptionStore;

/**
 * A message of the hub's own that goes to one subscription, so that both ends see whether the way is open. It goes through the
 * journal, the gate and the outlet like any other; a partner can send none, for only the hub's own are let out.
 */
public final class TestMessages implements Codec<TestMessages.Test>, Audience<TestMessages.Test> {

    public static final FormatId ID = new FormatId("hub/test/1");

    /** @param subscription whose way is tried */
    public record Test(UUID subscription) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SubscriptionStore subscriptions;
    private final Format<Test> format = new Format<>(ID, Test.class, "application/json", this);

    public TestMessages(SubscriptionStore subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Format<Test> format() {
        return format;
    }

    /** Nobody but the hub sends one, and nobody but its recipient gets it. */
    AccessRule rule() {
        return access -> access instanceof Access.Sending sending
                        && sending.message().envelope().sender().id().equals(Party.HUB.id())
                ? Decision.Permit.on("test by an operator")
                : new Decision.Deny("a test message is the hub's own");
    }

    @Override
    public List<Subscription> due(Message message, Test data) {
        if (!message.envelope().sender().id().equals(Party.HUB.id())) {
            return List.of();
        }
        return subscriptions
                .find(data.subscription())
                .map(it -> new Subscription(it.recipient(), ID, ID, it.line()))
                .stream()
                .toList();
    }

    @Override
    public Reading<Test> read(Payload payload) {
        try (var body = payload.open()) {
            var id = UUID.fromString(JSON.readTree(body).path("subscription").asText());
            return new Read<>(new Test(id), new Circumstance(null, id.toString(), null), List.of());
        } catch (IOException | IllegalArgumentException _) {
            return new Unreadable<>(List.of(Notice.error(
                    "unreadable",
                    "subscription",
                    "A test message is JSON with the id of a subscription.",
                    "試験メッセージは購読の ID を持つ JSON です。",
                    null)));
        }
    }

    @Override
    public Payload write(Test test) {
        try {
            return Payload.of(JSON.writeValueAsBytes(Map.of(
                    "subscription",
                    test.subscription().toString(),
                    "text",
                    "Musubi tries whether this way is open. / Musubi からの接続試験です。")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is JSON", e);
        }
    }
}
