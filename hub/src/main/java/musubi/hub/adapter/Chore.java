package musubi.hub.adapter;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Something that is done once in the city, by whichever node comes first, again and again: asking a partner for news, closing a
 * month, reminding of what is owed.
 *
 * <p>One node at a time does it, under a lease that is renewed while the work goes on. A node that dies in the middle leaves it
 * to another, so the work is idempotent. An exception is logged once and the work is tried again after a minute, or after
 * {@code every} where that is shorter.
 *
 * @param name unique in the city, {@code domain.what}, for example {@code transit.poll-gbfs}
 * @param every how long after one end the next begins; at least a second
 * @param work what is done, on a thread of its own; it ends soon after an interrupt
 */
public record Chore(String name, Duration every, Runnable work) {

    private static final Pattern NAME = Pattern.compile("[a-z]+\\.[a-z0-9-]{1,60}");
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    public Chore {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name of a chore: '" + name + "', expected domain.what");
        }
        if (every.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("The chore " + name + " would run more often than once a second");
        }
    }
}
