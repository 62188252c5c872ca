package musubi.hub.journal;

/** The right to work on one lane of one queue for a while. What was done without it does not count. */
public record Lease(String queue, int lane, String owner, long version) {}
