package musubi.adapters.energy.openadr;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.adapter.PartnerReply;
import musubi.hub.adapter.PartnerRequest;
import musubi.hub.message.Text;

/** Asks an endpoint whether it is its writer's: it says back the random word that it is asked with (Definition, "Webhooks"). */
final class EchoClient {

    private static final int LARGEST = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final PartnerClient client;
    private final boolean insecure;

    private final Supplier<UUID> words;

    /** @param insecure whether an http address may stand, where the hub sends to such at all */
    EchoClient(PartnerClient client, boolean insecure, Supplier<UUID> words) {
        this.client = client;
        this.insecure = insecure;
        this.words = words;
    }

    /** Why this address will not do; empty where it does. */
    Optional<Text> refusal(String partner, String address) {
        if (!address.startsWith("https://") && !(insecure && address.startsWith("http://"))) {
            return Optional.of(new Text("write an https URL.", "https の URL を記入してください。"));
        }
        return client.refusal(partner, address).or(() -> ask(partner, address));
    }

    private Optional<Text> ask(String partner, String address) {
        var word = words.get().toString();
        var asked = URI.create(address + (address.contains("?") ? "&" : "?") + "echo=" + word);
        var reply =
                client.send(PartnerRequest.get(partner, asked).atMost(LARGEST).within(PATIENCE));
        var echoed = reply instanceof PartnerReply.Taken(var answer)
                && answer.status() == OK
                && new String(answer.body().bytes(), StandardCharsets.UTF_8).contains(word);
        return echoed
                ? Optional.empty()
                : Optional.of(new Text(
                        "it did not answer GET …?echo=<word> with 200 and the word, so that anybody could have written it.",
                        "GET …?echo=<語> に 200 とその語を返しませんでした。受信側で応答できるようにしてください。"));
    }
}
