package musubi.hub.journal.stamp;

import java.time.Instant;

/**
 * What a time stamp says whose imprint and signature are good.
 *
 * @param time before which the hash existed, by the authority's clock
 * @param authority the subject of its certificate (RFC 2253)
 * @param serial of the stamp, by which the authority finds it again
 */
public record TimeStamp(Instant time, String authority, String serial) {}
