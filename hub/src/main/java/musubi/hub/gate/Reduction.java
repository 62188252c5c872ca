package musubi.hub.gate;

import java.util.Set;

/** What a permit leaves out: names of elements in the standard's own spelling. The adapter applies it before translation. */
public record Reduction(Set<String> leaveOut) {

    public static final Reduction NONE = new Reduction(Set.of());

    public Reduction {
        leaveOut = Set.copyOf(leaveOut);
    }
}
