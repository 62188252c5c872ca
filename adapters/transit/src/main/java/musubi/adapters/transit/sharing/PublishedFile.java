package musubi.adapters.transit.sharing;

import java.time.Instant;

/**
 * One file as it is given to everybody.
 *
 * @param bytes the whole file
 */
record PublishedFile(GbfsName name, Instant lastUpdated, int ttl, byte[] bytes, String sha256) {}
