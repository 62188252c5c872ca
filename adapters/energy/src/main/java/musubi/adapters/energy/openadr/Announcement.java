package musubi.adapters.energy.openadr;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notification before it is somebody's: the object with all of its targets.
 *
 * @param owner the object's clientID, or null
 * @param program to which the object belongs; null: to none
 * @param targets the object's own, or null
 * @param head the object without its targets and the brace at its end
 */
record Announcement(
        Noun noun,
        ObjectWrite.Verb verb,
        @Nullable String owner,
        @Nullable String program,
        @Nullable List<String> targets,
        String head) {

    static Announcement of(ObjectWrite.Verb verb, StoredObject it) {
        var program = it.noun() == Noun.PROGRAM ? it.id() : it.program();
        return new Announcement(it.noun(), verb, it.client(), program, it.targets(), it.head());
    }

    /** As subscriptions name what they want. */
    String kind() {
        return noun.name() + ":" + verb.name();
    }

    /** Which event, and which version of it. */
    record Event(String id, Instant version) {}

    /** Of which event it tells; empty where it is of another object, or of an event that is gone. */
    Optional<Event> event() {
        if (noun != Noun.EVENT || verb == ObjectWrite.Verb.DELETE) {
            return Optional.empty();
        }
        try {
            var object = ObjectCodec.JSON.readTree(head + "}");
            return Optional.of(new Event(
                    object.path("id").asText(),
                    Instant.parse(object.path("modificationDateTime").asText())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a head is JSON", e);
        }
    }

    /** The same for somebody who sees these targets only. */
    Announcement showing(@Nullable List<String> shown) {
        return new Announcement(noun, verb, owner, program, shown, head);
    }
}
