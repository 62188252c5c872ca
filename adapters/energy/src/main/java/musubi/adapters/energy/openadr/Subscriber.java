package musubi.adapters.energy.openadr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as deliveries see it.
 *
 * @param viewer as whom it hears
 * @param partner whose addresses these are
 * @param program of which it wants to hear; null: of all, and of what belongs to none
 * @param targets of which it wants to hear; none: of all
 * @param operations as the client wrote them
 */
record Subscriber(
        String id, Viewer viewer, String partner, @Nullable String program, List<String> targets, JsonNode operations) {

    static Subscriber of(StoredObject it) {
        var client = String.valueOf(it.client());
        var interests = it.interests();
        return new Subscriber(
                it.id(),
                interests != null && interests.logic() ? new Viewer.Logic(client) : new Viewer.Ven(client),
                it.partner(),
                it.program(),
                it.targets() == null ? List.of() : it.targets(),
                operations(it));
    }

    /** Whether it asked for this, and may have it. What it hears of targets is what it sees of them. */
    boolean wants(Announcement it, Set<String> allowed) {
        var seen = ObjectPrivacy.shown(viewer, allowed, it.noun(), it.targets());
        return (program == null || program.equals(it.program()))
                && ObjectPrivacy.sees(viewer, allowed, it.noun(), it.owner(), it.targets())
                && (targets.isEmpty() || ObjectPrivacy.meet(seen, targets));
    }

    /** Where it wants to hear of this. */
    Set<String> addresses(Announcement it) {
        var addresses = new LinkedHashSet<String>();
        for (var each : operations) {
            if (has(each.path("objects"), it.noun().name())
                    && has(each.path("operations"), it.verb().name())) {
                addresses.add(each.path("callbackUrl").asText());
            }
        }
        return addresses;
    }

    /** All that it names. */
    static Set<String> addresses(StoredObject it) {
        var addresses = new LinkedHashSet<String>();
        operations(it).forEach(each -> addresses.add(each.path("callbackUrl").asText()));
        return addresses;
    }

    private static boolean has(JsonNode list, String word) {
        for (var each : list) {
            if (each.asText().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode operations(StoredObject it) {
        return it.tree().path("objectOperations");
    }
}
