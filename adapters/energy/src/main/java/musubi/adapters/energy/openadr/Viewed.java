package musubi.adapters.energy.openadr;

import java.time.Instant;

/**
 * An object as a client sees it.
 *
 * @param partner the organisation that wrote it
 */
public record Viewed<T>(String id, String partner, Instant created, Instant modified, T content) {}
