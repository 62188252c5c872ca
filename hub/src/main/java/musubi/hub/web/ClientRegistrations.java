package musubi.hub.web;

import java.time.Duration;
import java.util.regex.Pattern;
import musubi.hub.partner.Client;
import musubi.hub.partner.ClientStore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The partners' clients, as the authorization server wants to see them. */
final class ClientRegistrations implements RegisteredClientRepository {

    private static final Pattern READABLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final ClientStore clients;
    private final TokenSettings settings;

    ClientRegistrations(ClientStore clients, Duration tokenLifetime) {
        this.clients = clients;
        this.settings =
                TokenSettings.builder().accessTokenTimeToLive(tokenLifetime).build();
    }

    /** Clients are registered by the console and the operator API alone. */
    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are not registered through the authorization server");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (!READABLE.matcher(clientId).matches()) {
            return null; // no id of ours, and the database does not take each character
        }
        return clients.findEnabled(clientId).map(this::registered).orElse(null);
    }

    private RegisteredClient registered(Client client) {
        var registered = RegisteredClient.withId(client.id())
                .clientId(client.id())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(it -> it.addAll(client.scopes()))
                .tokenSettings(settings)
                .clientSettings(ClientSettings.builder()
                        .setting(PartyConverter.GENERATION, client.generation())
                        .build());
        if (client.secretHash() != null) {
            registered
                    .clientSecret(client.secretHash())
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        }
        if (client.jwks() != null || client.jwksUrl() != null) {
            registered.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
        }
        return registered.build();
    }
}
