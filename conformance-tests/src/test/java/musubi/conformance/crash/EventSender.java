package musubi.conformance.crash;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import musubi.conformance.CityClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A utility that writes events, one after the other and each until it is acknowledged; business logic and a VEN are told of them by
 * webhook. It waits where its listeners are far behind, so that a slow machine has no more to do at the end than a fast one.
 */
final class EventSender implements Runnable {

    static final int LISTENERS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(EventSender.class);
    private static final int WEBHOOKS = 1000;
    private static final int MOST_ON_THEIR_WAY = 50;
    private static final String BASE = "/openadr3/3.1.0";
    private static final String JSON = "application/json";
    private static final String UTILITY = "joban-energy";
    private static final String VEN = "kuji-works";

    private final Listeners listeners;
    private final Supplier<CityClient> hub;
    private final AtomicBoolean stop;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private String program = "";

    EventSender(Listeners listeners, Supplier<CityClient> hub, AtomicBoolean stop) {
        this.listeners = listeners;
        this.hub = hub;
        this.stop = stop;
    }

    /** Half of the subscriptions are business logic's, half a VEN's. */
    void subscribe() {
        program = made(UTILITY, "/programs", "{\"programName\":\"crash\"}");
        for (var number = 0; number < LISTENERS; number++) {
            made(number % 2 == 0 ? UTILITY : VEN, "/subscriptions", """
                    {"clientName":"listener-%d","programID":"%s","objectOperations":[
                     {"objects":["EVENT"],"operations":["CREATE"],"callbackUrl":"%s"}]}""".formatted(
                            number, program, listeners.address(number)));
        }
    }

    @Override
    public void run() {
        for (var number = 1; !stop.get(); number++) {
            while (!accepted("E%06d".formatted(number)) && !stop.get()) {
                pause();
            }
            while (acknowledged.size() - listeners.heardByAll() > MOST_ON_THEIR_WAY && !stop.get()) {
                pause();
            }
        }
    }

    /** Whether as many webhooks are due as are to be counted. */
    boolean hasSentEnough() {
        return acknowledged.size() * LISTENERS >= WEBHOOKS;
    }

    /** Each listener heard of every acknowledged event, of each once, and in the order in which they were written. */
    void check() {
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WEBHOOKS / LISTENERS);
        assertThat(listeners.effects()).hasSize(LISTENERS).allSatisfy(it -> assertThat(it)
                .containsAll(acknowledged)
                .doesNotHaveDuplicates()
                .isSorted());
        LOG.info("{} events acknowledged, {} webhooks for each", acknowledged.size(), LISTENERS);
    }

    private boolean accepted(String name) {
        try {
            var event = """
                    {"programID":"%s","eventName":"%s","intervalPeriod":{"start":"2036-12-01T00:00:00+09:00","duration":"PT30M"},
                     "intervals":[{"id":0,"payloads":[{"type":"SIMPLE","values":[1]}]}]}""".formatted(program, name);
            var request = hub.get().request(BASE + "/events").header("Content-Type", JSON);
            var answer = hub.get()
                    .send(hub.get()
                            .as(UTILITY, request.header("Idempotency-Key", name))
                            .POST(BodyPublishers.ofString(event)));
            if (answer.statusCode() == 201) {
                acknowledged.add(name);
            }
            return answer.statusCode() == 201;
        } catch (UncheckedIOException e) {
            return false; // the hub is being killed; the event is sent again, and is the same by its key
        }
    }

    private String made(String client, String path, String body) {
        var answer = hub.get().post(BASE + path, client, JSON, body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return json(answer).path("id").asText();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
