package musubi.hub.adapter;

import java.time.Duration;

/** For how long the hub goes on with a delivery whose receiver cannot be reached, before it is parked for an operator. */
public sealed interface Patience {

    /** As the city has set it for all ({@code musubi.relay}). */
    record Usual() implements Patience {}

    /**
     * As the standard says: until a time has gone by since the delivery became due, with a last attempt at its end.
     *
     * @param whole for example 72 hours
     * @param longestWait between two attempts, also where the receiver asks for more
     */
    record Lasting(Duration whole, Duration longestWait) implements Patience {

        public Lasting {
            if (!whole.isPositive() || !longestWait.isPositive() || longestWait.compareTo(whole) > 0) {
                throw new IllegalArgumentException("Patience lasts, and longer than one wait");
            }
        }
    }
}
