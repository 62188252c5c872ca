package musubi.hub.web;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.adapter.PartnerReply.Away;
import musubi.hub.adapter.PartnerReply.NotTaken;
import musubi.hub.adapter.PartnerReply.Taken;
import musubi.hub.adapter.PartnerRequest;

/** Fetches the public keys of a client from where its partner publishes them. */
final class ClientKeysClient implements ResourceRetriever {

    /** Whoever asks for a token waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final int LARGEST = 64 * 1024;

    private final PartnerClient http;
    private final String partner;

    ClientKeysClient(PartnerClient http, String partner) {
        this.http = http;
        this.partner = partner;
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        var request = PartnerRequest.get(partner, URI.create(url.toString()))
                .atMost(LARGEST)
                .within(PATIENCE);
        return switch (http.send(request)) {
            case Taken(var answer) ->
                new Resource(
                        new String(answer.body().bytes(), StandardCharsets.UTF_8),
                        answer.header("Content-Type").orElse(null));
            case NotTaken(var reason, var _) -> throw new IOException(reason);
            case Away(var reason, var _) -> throw new IOException(reason);
        };
    }
}
