package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import musubi.adapters.emissions.pact.wire.PactJson;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.flow.Answer;
import musubi.hub.message.Message;
import musubi.hub.message.Payload;
import musubi.hub.partner.Credential;
import musubi.hub.partner.PartnerCredentialStore;
import musubi.hub.partner.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Looks at an endpoint before it comes in: its secret is taken out, so that the journal never holds it, its address is held against
 * what the hub may reach, and its discovery document is read, for which no transaction waits.
 */
final class EndpointRequests {

    private static final String SECRET = "clientSecret";

    private final PartnerClient client;
    private final DiscoveryClient discovery;
    private final EndpointStore store;
    private final PartnerCredentialStore credentials;
    private final Predicate<String> isPartner;
    private final Clock clock;

    EndpointRequests(
            PartnerClient client,
            DiscoveryClient discovery,
            EndpointStore store,
            PartnerCredentialStore credentials,
            Predicate<String> isPartner,
            Clock clock) {
        this.client = client;
        this.discovery = discovery;
        this.store = store;
        this.credentials = credentials;
        this.isPartner = isPartner;
        this.clock = clock;
    }

    /**
     * @param payload without the secret
     * @param secret null: none was sent
     * @param found null: the address was not asked, for nothing will be sent there
     * @param refusal why it cannot be taken, or null
     */
    record Looked(
            Payload payload,
            @Nullable String secret,
            DiscoveryClient.@Nullable Found found,
            @Nullable Refused refusal) {}

    Looked look(String partner, Payload payload) {
        if (!(PactJson.readCommand(payload) instanceof PactJson.Good(var body))) {
            return new Looked(payload, null, null, null); // and the codec says what is wrong
        }
        var secret = body.path(SECRET).isTextual() ? body.path(SECRET).textValue() : null;
        body.remove(SECRET);
        var bare = Payload.of(PactJson.write(body));
        var refusal = refusal(partner, body, secret);
        return new Looked(bare, secret, refusal == null ? discovery.find(partner, authBase(body)) : null, refusal);
    }

    private @Nullable Refused refusal(String partner, ObjectNode body, @Nullable String secret) {
        if (!isPartner.test(partner)) {
            return Refused.missing();
        }
        if (secret == null || secret.isBlank()) {
            return missing(SECRET);
        }
        for (var name : new String[] {"baseUrl", "clientId"}) {
            if (!body.path(name).isTextual() || body.path(name).asText().isBlank()) {
                return missing(name);
            }
        }
        for (var name : new String[] {"baseUrl", "authBaseUrl"}) {
            var address = body.path(name).asText("");
            var refused =
                    address.isEmpty() ? null : client.refusal(partner, address).orElse(null);
            if (refused != null || address.contains("?")) {
                return Refused.of(
                        422,
                        "address-refused",
                        "/" + name,
                        "The address is refused: " + (refused == null ? "it has a query." : refused.en()),
                        "この URL は登録できません。" + (refused == null ? "クエリは付けられません。" : refused.ja()));
            }
        }
        return null;
    }

    private static Refused missing(String name) {
        return Refused.of(
                422,
                "required-missing",
                "/" + name,
                "Write baseUrl, clientId and clientSecret; " + name + " is missing.",
                "baseUrl・clientId・clientSecret が必要です（" + name + " がありません）。");
    }

    /** @param firm whose client it is; empty: the hub's own */
    Answer keep(Message message, Command command, String partner, String firm, Looked looked) {
        if (looked.refusal() != null) {
            throw looked.refusal();
        }
        var sender = message.envelope().sender();
        if (firm.isEmpty() && !sender.id().equals(partner) && !sender.hasScope("hub:operate")) {
            throw anothers();
        }
        var found = Objects.requireNonNull(looked.found(), "asked where it is not refused");
        var body = command.body();
        var scope = body.path("scope").isTextual() ? body.path("scope").asText() : null;
        Instant asked = found.isAnswered() ? clock.instant() : null;
        var endpoint = new Endpoint(
                partner,
                firm,
                Endpoint.bare(body.path("baseUrl").asText()),
                authBase(body),
                body.path("clientId").asText(),
                scope,
                asked);
        store.put(endpoint);
        credentials.put(
                partner,
                endpoint.credential(),
                new Credential.ClientCredentials(
                        found.tokenAddress(),
                        endpoint.clientId(),
                        scope,
                        Secret.of(Objects.requireNonNull(looked.secret(), "looked at"))));
        return Answers.json(200, view(endpoint, found.tokenAddress()));
    }

    static Refused anothers() {
        return Refused.of(
                403,
                "another-partners",
                "",
                "Who speaks PACT says itself where, or the city's operator does.",
                "接続先を登録できるのは本人か市の運用者だけです。");
    }

    private static ObjectNode view(Endpoint endpoint, URI tokenAddress) {
        var view = PactJson.object()
                .put("partner", endpoint.partner())
                .put("baseUrl", endpoint.base())
                .put("authBaseUrl", endpoint.authBase())
                .put("clientId", endpoint.clientId())
                .put("tokenUrl", tokenAddress.toString())
                .put("reached", endpoint.lookedUp() != null);
        return endpoint.scope() == null ? view : view.put("scope", endpoint.scope());
    }

    private static String authBase(ObjectNode body) {
        var own = body.path("authBaseUrl").asText("");
        return Endpoint.bare(own.isEmpty() ? body.path("baseUrl").asText() : own);
    }
}
