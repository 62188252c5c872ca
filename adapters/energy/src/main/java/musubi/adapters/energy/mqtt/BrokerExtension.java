package musubi.adapters.energy.mqtt;

import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.events.client.ClientLifecycleEventListener;
import com.hivemq.extension.sdk.api.events.client.parameters.AuthenticationSuccessfulInput;
import com.hivemq.extension.sdk.api.events.client.parameters.ConnectionStartInput;
import com.hivemq.extension.sdk.api.events.client.parameters.DisconnectEventInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;

/** Puts the hub's checks into the broker. */
final class BrokerExtension implements ExtensionMain, ClientLifecycleEventListener {

    private final ClientChecks checks;
    private final Sessions sessions;

    BrokerExtension(ClientChecks checks, Sessions sessions) {
        this.checks = checks;
        this.sessions = sessions;
    }

    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
        SimpleAuthenticator authenticator = checks::authenticate;
        Services.interceptorRegistry().setConnectInboundInterceptorProvider(_ -> checks::connect);
        Services.securityRegistry().setAuthenticatorProvider(_ -> authenticator);
        Services.securityRegistry().setAuthorizerProvider(_ -> checks);
        Services.initializerRegistry()
                .setClientInitializer((_, client) -> client.addPublishOutboundInterceptor(checks::send));
        Services.eventRegistry().setClientLifecycleEventListener(_ -> this);
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
        // the broker stops with its extension
    }

    @Override
    public void onMqttConnectionStart(ConnectionStartInput input) {
        // what a client says of itself is looked at by the authenticator
    }

    @Override
    public void onAuthenticationSuccessful(AuthenticationSuccessfulInput input) {
        // the session began with it
    }

    @Override
    public void onDisconnect(DisconnectEventInput input) {
        sessions.end(input.getClientInformation().getClientId());
    }
}
