package musubi.adapters.emissions.pact;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import musubi.adapters.emissions.pact.wire.PactJson;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.adapter.PartnerReply;
import musubi.hub.adapter.PartnerRequest;
import musubi.hub.gate.Grant;
import musubi.hub.message.Destination;
import musubi.hub.partner.Credential;
import musubi.hub.partner.PartnerCredentialStore;

/** Finds where a partner gives tokens: as its discovery document says, else below its authentication base (PACT 3.0, authentication). */
final class DiscoveryClient {

    private static final String DOCUMENT = "/.well-known/openid-configuration";
    private static final String ELSE = "/auth/token";
    private static final int LARGEST = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofDays(1);

    private final PartnerClient client;
    private final EndpointStore endpoints;
    private final PartnerCredentialStore credentials;
    private final Supplier<Grant> hub;
    private final Clock clock;

    DiscoveryClient(
            PartnerClient client,
            EndpointStore endpoints,
            PartnerCredentialStore credentials,
            Supplier<Grant> hub,
            Clock clock) {
        this.client = client;
        this.endpoints = endpoints;
        this.credentials = credentials;
        this.hub = hub;
        this.clock = clock;
    }

    /** @param isAnswered whether the partner said anything; else it is asked again before the next exchange */
    record Found(URI tokenAddress, boolean isAnswered) {}

    Found find(String partner, String authBase) {
        var usual = URI.create(authBase + ELSE);
        var reply = client.send(PartnerRequest.get(partner, URI.create(authBase + DOCUMENT))
                .atMost(LARGEST)
                .within(PATIENCE));
        return switch (reply) {
            case PartnerReply.Taken(var answer) ->
                new Found(named(answer.body().bytes()).orElse(usual), true);
            case PartnerReply.NotTaken _ -> new Found(usual, true);
            case PartnerReply.Away _ -> new Found(usual, false);
        };
    }

    private static Optional<URI> named(byte[] document) {
        if (!(PactJson.read(document) instanceof PactJson.Good(var json))) {
            return Optional.empty();
        }
        var named = json.path("token_endpoint").asText("");
        try {
            return named.matches("(?i)https?://.+") ? Optional.of(URI.create(named)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Asks again where nobody answered, or where it was a day ago. */
    void refresh(String partner, Destination.Line line) {
        endpoints.list(hub.get(), partner).stream()
                .filter(it -> it.credential().equals(line.credential()))
                .forEach(this::refresh);
    }

    void refresh(Endpoint endpoint) {
        var last = endpoint.lookedUp();
        if (last != null && last.plus(FRESH).isAfter(clock.instant())) {
            return;
        }
        var found = find(endpoint.partner(), endpoint.authBase());
        if (found.isAnswered()) {
            if (credentials.find(endpoint.partner(), endpoint.credential()).orElse(null)
                            instanceof Credential.ClientCredentials known
                    && !known.tokenAddress().equals(found.tokenAddress())) {
                credentials.put(
                        endpoint.partner(),
                        endpoint.credential(),
                        new Credential.ClientCredentials(
                                found.tokenAddress(), known.clientId(), known.scope(), known.secret()));
            }
            endpoints.note(endpoint, clock.instant());
        }
    }
}
