package musubi.hub.partner;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the wrong secrets of a minute, so that nobody can go on guessing. Holds a bounded number of names. */
final class WrongSecrets {

    static final int MOST_OF_A_CLIENT = 10;
    static final int MOST_OF_AN_ADDRESS = 100;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int MOST_NAMES = 20_000;

    private record Count(Instant since, int wrong) {}

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_NAMES;
        }
    };

    WrongSecrets(Clock clock) {
        this.clock = clock;
    }

    /** Counts it as wrong until it is {@link #right}: who guesses at many places at once gets no more tries. */
    synchronized boolean mayTry(String client, InetAddress from) {
        if (count(Household.of(from)) >= MOST_OF_AN_ADDRESS || count(of(client, from)) >= MOST_OF_A_CLIENT) {
            return false;
        }
        counts.merge(Household.of(from), new Count(clock.instant(), 1), this::sum);
        counts.merge(of(client, from), new Count(clock.instant(), 1), this::sum);
        return true;
    }

    /** What its address got wrong for others still counts. */
    synchronized void right(String client, InetAddress from) {
        counts.remove(of(client, from));
        counts.computeIfPresent(Household.of(from), (_, it) -> new Count(it.since(), it.wrong() - 1));
    }

    private int count(String name) {
        var count = counts.get(name);
        return count == null || isOver(count) ? 0 : count.wrong();
    }

    private Count sum(Count before, Count one) {
        return isOver(before) ? one : new Count(before.since(), before.wrong() + one.wrong());
    }

    private boolean isOver(Count count) {
        return !clock.instant().isBefore(count.since().plus(WINDOW));
    }

    private static String of(String client, InetAddress from) {
        return Household.of(from) + " " + client;
    }
}
