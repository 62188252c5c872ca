package musubi.adapters.energy.openadr;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sees an object, and which of its targets (OpenADR 3.1.0 Definition, "Object Privacy"). Asked by reads, by webhooks and by topics
 * alike; there is no second place.
 *
 * <p>Business logic sees everything. A VEN sees those programs and events that share a target with its own ven or one of its
 * resources, and those without targets; of other objects its own.
 */
final class ObjectPrivacy {

    private ObjectPrivacy() {}

    /**
     * @param allowed the targets that business logic gave to the viewer's ven and its resources
     * @param owner the object's clientID
     * @param targets the object's own, or null
     */
    static boolean sees(
            Viewer viewer, Set<String> allowed, Noun noun, @Nullable String owner, @Nullable List<String> targets) {
        return switch (viewer) {
            case Viewer.Logic _ -> true;
            case Viewer.Ven(var client) ->
                noun.isTargeted() ? isOpen(targets) || meet(targets, allowed) : client.equals(owner);
        };
    }

    /** Which targets of an object that is seen are shown: of programs and events, a VEN learns of no target but its own. */
    static @Nullable List<String> shown(Viewer viewer, Set<String> allowed, Noun noun, @Nullable List<String> targets) {
        return switch (viewer) {
            case Viewer.Logic _ -> targets;
            case Viewer.Ven _ ->
                targets == null || !noun.isTargeted()
                        ? targets
                        : targets.stream().filter(allowed::contains).toList();
        };
    }

    static boolean isOpen(@Nullable List<String> targets) {
        return targets == null || targets.isEmpty();
    }

    static boolean meet(@Nullable List<String> targets, Collection<String> others) {
        return targets != null && targets.stream().anyMatch(others::contains);
    }
}
