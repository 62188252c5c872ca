package musubi.hub.journal.story;

import org.jspecify.annotations.Nullable;

/** Which decisions are wanted; what is null does not matter. */
public record DecisionFilter(
        @Nullable String recipient,
        @Nullable Boolean permitted,
        @Nullable String subject,
        @Nullable String type) {

    public static final DecisionFilter ALL = new DecisionFilter(null, null, null, null);
}
