package musubi.hub.flow;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import musubi.hub.message.Notice;

/** Records that many messages share are written by several at once: who comes second tries again, in a fresh transaction. */
final class Contention {

    /** What a sender is told whose turn did not come. */
    static final Notice NOTICE = Notice.error(
            Admission.CONTENDED,
            "(message)",
            "Others keep writing the same record, and nothing was stored. Read it again, and send yours again",
            "ほかの更新が続いているため保存していません。読み直してからもう一度送ってください",
            null);

    /** Transactions that one attempt may take; together they wait less than a second. */
    static final int MOST_TRIES = 6;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

    private final RandomGenerator random;

    /** @param random so that those who collided do not collide again */
    Contention(RandomGenerator random) {
        this.random = random;
    }

    /**
     * What one of the tries gives.
     *
     * @param transaction begins anew each time; what comes out of the last one comes out of here
     */
    <T> T settle(Supplier<T> transaction) {
        for (var tries = 1; tries < MOST_TRIES; tries++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (!Trouble.mayPassAtOnce(e)) {
                    throw e;
                }
            }
            pause(tries);
        }
        return transaction.get();
    }

    private void pause(int tries) {
        var longest = FIRST_PAUSE.toNanos() << tries - 1;
        LockSupport.parkNanos(random.nextLong(longest / 4, longest));
    }
}
