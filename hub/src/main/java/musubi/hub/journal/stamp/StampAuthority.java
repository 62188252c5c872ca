package musubi.hub.journal.stamp;

import java.net.URI;
import java.time.Duration;

/** The way to an authority. */
@FunctionalInterface
public interface StampAuthority {

    /**
     * Posts a {@code TimeStampReq} (RFC 3161 §3.4) and waits for the whole answer.
     *
     * @param patience over the whole exchange
     * @return what was answered with 200, unread
     * @throws AuthorityAway where there is no whole answer in time, none of a reasonable length, or another status
     */
    byte[] ask(URI address, byte[] request, Duration patience);
}
