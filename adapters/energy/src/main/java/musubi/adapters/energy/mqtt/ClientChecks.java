package musubi.adapters.energy.mqtt;

import com.hivemq.extension.sdk.api.async.TimeoutFallback;
import com.hivemq.extension.sdk.api.auth.PublishAuthorizer;
import com.hivemq.extension.sdk.api.auth.SubscriptionAuthorizer;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerOutput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerOutput;
import com.hivemq.extension.sdk.api.interceptor.connect.parameter.ConnectInboundInput;
import com.hivemq.extension.sdk.api.interceptor.connect.parameter.ConnectInboundOutput;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishOutboundInput;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishOutboundOutput;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.packets.publish.AckReasonCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** What the broker asks of a client at each of its steps. */
final class ClientChecks implements SubscriptionAuthorizer, PublishAuthorizer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String NOBODY = "nobody";

    private final Sessions sessions;
    private final Hearing hearing;

    ClientChecks(Sessions sessions, Hearing hearing) {
        this.sessions = sessions;
        this.hearing = hearing;
    }

    /**
     * A new session, and none that outlasts the connection. Who takes another's identifier would end the other's connection;
     * behind the name of its own client it ends only its own, and whether the name is its own the next step says.
     */
    void connect(ConnectInboundInput asked, ConnectInboundOutput connect) {
        var packet = connect.getConnectPacket();
        var given = packet.getClientId().isEmpty() ? UUID.randomUUID().toString() : packet.getClientId();
        packet.setClientId(asked.getConnectPacket().getUserName().orElse(NOBODY) + "/" + given);
        packet.setCleanStart(true);
        packet.setWillPublish(null);
    }

    void authenticate(SimpleAuthInput asked, SimpleAuthOutput answer) {
        var packet = asked.getConnectPacket();
        var waiting = answer.async(PATIENCE, TimeoutFallback.FAILURE);
        Thread.startVirtualThread(() -> {
            try {
                var token = packet.getPassword().map(ClientChecks::text).orElse("");
                if (sessions.begin(packet.getClientId(), packet.getUserName().orElse(""), token)) {
                    answer.authenticateSuccessfully();
                } else {
                    answer.failAuthentication(ConnackReasonCode.BAD_USER_NAME_OR_PASSWORD);
                }
            } finally {
                waiting.resume();
            }
        });
    }

    /** To whatever one likes: what comes of it is decided for each message. */
    @Override
    public void authorizeSubscribe(SubscriptionAuthorizerInput asked, SubscriptionAuthorizerOutput answer) {
        if (sessions.find(asked.getClientInformation().getClientId()).isPresent()) {
            answer.authorizeSuccessfully();
        } else {
            answer.disconnectClient();
        }
    }

    @Override
    public void authorizePublish(PublishAuthorizerInput asked, PublishAuthorizerOutput answer) {
        answer.failAuthorization(AckReasonCode.NOT_AUTHORIZED, "Only the VTN publishes here");
    }

    void send(PublishOutboundInput asked, PublishOutboundOutput sending) {
        var packet = asked.getPublishPacket();
        var payload = packet.getPayload().map(ClientChecks::bytes).orElse(new byte[0]);
        sessions.find(asked.getClientInformation().getClientId())
                .flatMap(it -> hearing.heard(it, packet.getTopic(), payload))
                .ifPresentOrElse(
                        it -> sending.getPublishPacket().setPayload(ByteBuffer.wrap(it)),
                        sending::preventPublishDelivery);
    }

    private static String text(ByteBuffer buffer) {
        return new String(bytes(buffer), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var copy = buffer.duplicate();
        var bytes = new byte[copy.remaining()];
        copy.get(bytes);
        return bytes;
    }
}
