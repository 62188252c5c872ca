package musubi.adapters.energy.openadr;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which programs or events a list is to hold.
 *
 * @param viewer who looks
 * @param allowed what of targets the viewer has; of business logic nothing counts
 * @param asked the targets of the request
 * @param program null: of all programs
 * @param modes how the city reads the standard
 */
record BoardQuery(
        Viewer viewer,
        Set<String> allowed,
        Set<String> asked,
        @Nullable String program,
        Modes modes,
        int skip,
        int limit) {

    /**
     * @param strict whether a VEN that names no target sees nothing (3.1.0 by its words)
     * @param all whether of several targets all are wanted
     */
    record Modes(boolean strict, boolean all) {}

    /** Whether neither privacy nor a filter narrows the targets down. */
    boolean isForEverything() {
        return viewer instanceof Viewer.Logic && asked.isEmpty();
    }

    /** By which of its targets an object is found: those that were asked for and that the viewer has. */
    Set<String> among() {
        return switch (viewer) {
            case Viewer.Logic _ -> asked;
            case Viewer.Ven _ when asked.isEmpty() -> modes.strict() ? Set.of() : allowed;
            case Viewer.Ven _ -> asked.stream().filter(allowed::contains).collect(Collectors.toUnmodifiableSet());
        };
    }

    /** Objects without targets are everybody's, but match no filter. */
    boolean withOpen() {
        return asked.isEmpty() && !modes.strict();
    }

    boolean matches(Shelf.Entry entry) {
        var targets = entry.targets();
        return (program == null || program.equals(entry.program()))
                && (!modes.all() || asked.isEmpty() || hasAll(targets))
                && ObjectPrivacy.sees(viewer, allowed, Noun.EVENT, null, targets);
    }

    /** To ask for another's target beside one's own tells nothing of it. */
    private boolean hasAll(@Nullable List<String> targets) {
        return targets != null
                && targets.containsAll(asked)
                && (viewer instanceof Viewer.Logic || allowed.containsAll(asked));
    }
}
