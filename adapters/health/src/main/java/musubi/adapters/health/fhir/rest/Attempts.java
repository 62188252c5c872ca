package musubi.adapters.health.fhir.rest;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** How often a write is tried, each time in a transaction of its own, while others write the same record. */
final class Attempts {

    private static final int MOST = 5;
    private static final int LONGEST_WAIT = 40;

    private final RandomGenerator random;

    /** @param random so that those who collided do not collide again */
    Attempts(RandomGenerator random) {
        this.random = random;
    }

    /** After the attempt of this number failed: waits a moment, or says that it was the last. */
    boolean again(int attempt) {
        if (attempt >= MOST) {
            return false;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1, LONGEST_WAIT * attempt));
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
