package musubi.hub.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one queue of lines to a partner fares.
 *
 * @param queue as {@link Destination.Line#queue(String)} names it
 * @param waiting how many messages wait in it, those included that nobody has tried yet
 * @param tried the first of them that its address did not take, and that will be tried again; null: none
 * @param givenUp how many were given up since the time that was asked for
 * @param lastGivenUp the last of these, or null
 */
public record LineState(
        String queue,
        int waiting,
        @Nullable Tried tried,
        int givenUp,
        @Nullable Tried lastGivenUp) {

    /**
     * One message that was not taken.
     *
     * @param due when it became due
     * @param then when it is tried again, or was given up
     * @param reason what became of the last attempt, without what a message may tell of persons
     */
    public record Tried(String address, Instant due, int attempts, Instant then, String reason) {}
}
