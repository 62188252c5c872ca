package musubi.hub.journal;

/**
 * One step of a message's way, for its story.
 *
 * @param name a verb: {@code read, validate, journal, decide, translate, send}
 * @param micros how long it took, in microseconds
 */
public record Step(String name, long micros) {}
