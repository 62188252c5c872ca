package musubi.hub.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import musubi.hub.adapter.Unreachable;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with a receiver that may be anybody: bounded in time from the first look-up of its name to the last byte of its
 * answer, and in what is read of that answer. Redirects are not followed.
 */
final class WebhookClient {

    /** Over all of the exchange; a large body gets a second more for each 8 MB. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Shorter than a lane is held for. */
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(25);

    private static final int SECOND_PER_BYTES_SHIFT = 23;

    /** @param retryAfter as the receiver wrote it */
    record Answer(int status, @Nullable String retryAfter) {}

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE.dividedBy(2))
            .build();
    private final Duration patience;

    WebhookClient() {
        this(PATIENCE);
    }

    /** @param patience for a small body */
    WebhookClient(Duration patience) {
        this.patience = patience;
    }

    Answer post(HttpRequest.Builder request, Payload payload) {
        var deadline = deadline(payload.size());
        var posted = request.timeout(deadline).POST(body(payload)).build();
        var exchange = new FutureTask<>(() -> http.send(posted, _ -> new FirstBytes()));
        var thread = Thread.ofVirtual().name("hub.webhook").start(exchange);
        try {
            var response = exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Retry-After").orElse(null));
        } catch (TimeoutException e) {
            throw new Unreachable("no whole answer within " + deadline.toSeconds() + " s", null, e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("the hub is stopping", null, e);
        } finally {
            thread.interrupt(); // ends an exchange that is still going on, and its connection
        }
    }

    private Duration deadline(long size) {
        var all = patience.plusSeconds(size >> SECOND_PER_BYTES_SHIFT);
        return all.compareTo(LONGEST_PATIENCE) < 0 ? all : LONGEST_PATIENCE;
    }

    private static BodyPublisher body(Payload payload) {
        return payload.isInMemory()
                ? BodyPublishers.ofByteArray(payload.bytes())
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(payload::open), payload.size());
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case IOException io -> new Unreachable("no answer: " + io.getClass().getSimpleName(), null, io);
            case RuntimeException runtime -> runtime;
            case null, default -> new IllegalStateException("the exchange broke off", cause);
        };
    }

    /** Reads an answer's body for the sake of its end, keeps none of it, and turns away from one that goes on and on. */
    private static final class FirstBytes implements BodySubscriber<Long> {

        static final long LIMIT = 64 * 1024;

        private final CompletableFuture<Long> end = new CompletableFuture<>();
        private Flow.@Nullable Subscription subscription;
        private long count;

        /** How many bytes were read. */
        @Override
        public CompletionStage<Long> getBody() {
            return end;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(1);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            count += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
            if (subscription == null) {
                return;
            }
            if (count > LIMIT) {
                subscription.cancel();
                end.complete(count);
            } else {
                subscription.request(1);
            }
        }

        @Override
        public void onError(Throwable trouble) {
            end.completeExceptionally(trouble);
        }

        @Override
        public void onComplete() {
            end.complete(count);
        }
    }
}
