package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import musubi.adapters.transit.planner.engine.EngineFailure;
import org.junit.jupiter.api.Test;

class RequestPoolTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final ClassLoader loader = new ClassLoader(null) {};

    @Test
    void workRunsUnderTheLoaderOfTheEngine() throws Exception {
        try (var pool = new RequestPool(loader, 1, 1)) {
            assertThat(pool.call(() -> Thread.currentThread().getContextClassLoader(), LONG))
                    .isSameAs(loader);
        }
    }

    @Test
    void workIsInterruptedAtItsDeadline() {
        var interrupted = new AtomicBoolean();
        try (var pool = new RequestPool(loader, 1, 1)) {
            assertThatThrownBy(
                            () -> pool.call(() -> waitFor(new CountDownLatch(1), interrupted), Duration.ofMillis(50)))
                    .isInstanceOfSatisfying(
                            NotAnswered.class, it -> assertThat(it.reason()).isEqualTo(NotAnswered.Reason.TOO_LATE));
            await().untilTrue(interrupted);
        }
    }

    @Test
    void aFullQueueIsARefusal() {
        var gate = new CountDownLatch(1);
        try (var pool = new RequestPool(loader, 1, 1)) {
            var taken = new CountDownLatch(1);
            background(pool, taken, gate);
            await().until(() -> taken.getCount() == 0);
            var queued = background(pool, new CountDownLatch(1), gate);

            await().untilAsserted(() -> assertThatThrownBy(() -> pool.call(() -> "one too many", LONG))
                    .isInstanceOfSatisfying(
                            NotAnswered.class, it -> assertThat(it.reason()).isEqualTo(NotAnswered.Reason.BUSY)));
            gate.countDown();
            assertThat(queued.join()).isEqualTo("done");
        }
    }

    @Test
    void whatWasTakenIsAnsweredBeforeItClosesAndThenNothingIsTaken() {
        var gate = new CountDownLatch(1);
        var taken = new CountDownLatch(1);
        var pool = new RequestPool(loader, 1, 1);
        var answer = background(pool, taken, gate);
        await().until(() -> taken.getCount() == 0);

        var closing = CompletableFuture.runAsync(pool::close, Thread::startVirtualThread);
        await().untilAsserted(() ->
                assertThatThrownBy(() -> pool.call(() -> "late", LONG)).isInstanceOf(RequestPool.Closed.class));
        gate.countDown();
        closing.join();

        assertThat(answer.join()).isEqualTo("done");
    }

    @Test
    void whatBreaksIsAFailureOfTheEngine() {
        try (var pool = new RequestPool(loader, 1, 1)) {
            assertThatThrownBy(() -> pool.call(
                            () -> {
                                throw new IllegalStateException("no");
                            },
                            LONG))
                    .isInstanceOf(EngineFailure.class)
                    .hasMessage("The planner broke: java.lang.IllegalStateException: no");
        }
    }

    private static CompletableFuture<String> background(RequestPool pool, CountDownLatch taken, CountDownLatch gate) {
        return CompletableFuture.supplyAsync(() -> answer(pool, taken, gate), Thread::startVirtualThread);
    }

    private static String answer(RequestPool pool, CountDownLatch taken, CountDownLatch gate) {
        try {
            return pool.call(
                    () -> {
                        taken.countDown();
                        gate.await();
                        return "done";
                    },
                    LONG);
        } catch (RequestPool.Closed closed) {
            throw new AssertionError(closed);
        }
    }

    private static String waitFor(CountDownLatch never, AtomicBoolean interrupted) throws InterruptedException {
        try {
            never.await();
            return "never";
        } catch (InterruptedException ended) {
            interrupted.set(true);
            throw ended;
        }
    }
}
