package musubi.adapters.energy.openadr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the endpoints of one subscription fare, for whoever wrote it.
 *
 * @param waiting notifications that are still to be sent; one that an endpoint does not take holds up those behind it
 * @param tried the notification that is tried again, or null
 * @param lost notifications that were given up since the subscription was last written
 * @param lastLost the last of these, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Endpoint(
        String subscriptionID,
        String clientName,
        State state,
        int waiting,
        @Nullable Tried tried,
        int lost,
        @Nullable Lost lastLost) {

    /** How it is with them. */
    public enum State {
        /** What was sent was taken, or nothing was sent yet. */
        WORKING,
        /** One cannot be reached, or says later; it is tried again. */
        AWAY,
        /** Notifications were given up, since one was not taken, or not for a long time. It stays so until the subscription is written anew. */
        BROKEN
    }

    /** @param since when it became due */
    public record Tried(String callbackUrl, Instant since, int attempts, Instant nextAttempt, String reason) {}

    /** @param at when it was given up */
    public record Lost(String callbackUrl, Instant at, int attempts, String reason) {}
}
