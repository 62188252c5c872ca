package musubi.adapters.energy.meter.point;

import java.time.Instant;

/**
 * A point whose readings somebody may send.
 *
 * @param number by which readings name it in the store
 * @param since before which they are none of the sender's
 */
public record SentPoint(String point, int number, Instant since) {}
