package musubi.hub.web;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads an answer's body for the sake of its end, keeps none of it, and turns away from one that goes on and on. */
final class FirstBytes implements BodySubscriber<Long> {

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
