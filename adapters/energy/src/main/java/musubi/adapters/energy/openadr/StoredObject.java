package musubi.adapters.energy.openadr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An object as it is kept.
 *
 * @param client whose it is (clientID), or null
 * @param partner the organisation that wrote it
 * @param program that it belongs to; of a report, the one of its event
 * @param name by which it is unique, or by which its lists are filtered
 * @param targets null: none were given
 * @param life of an event, else null
 * @param interests of a subscription, else null
 * @param body the rest, as JSON: without what the VTN says of it, and without targets
 */
record StoredObject(
        Noun noun,
        String id,
        Instant created,
        Instant modified,
        @Nullable String client,
        String partner,
        @Nullable String program,
        @Nullable String event,
        @Nullable String ven,
        @Nullable String name,
        @Nullable List<String> targets,
        @Nullable Life life,
        @Nullable Interests interests,
        String body) {

    private static final String EMPTY = "{}";

    /**
     * What orders events, and when they are over.
     *
     * @param ends null: nobody knows, or never
     * @param ownPeriod false where it lives by the period of its program
     */
    record Life(@Nullable Integer priority, @Nullable Instant ends, boolean ownPeriod) {}

    /**
     * What a subscription is about.
     *
     * @param kinds {@code OBJECT:OPERATION}
     * @param logic whether business logic asked
     */
    record Interests(Set<String> kinds, boolean logic) {

        Interests {
            kinds = Set.copyOf(kinds);
        }
    }

    StoredObject {
        targets = targets == null ? null : List.copyOf(targets);
    }

    StoredObject within(@Nullable String itsProgram, @Nullable String itsEvent, @Nullable String itsVen) {
        return new StoredObject(
                noun,
                id,
                created,
                modified,
                client,
                partner,
                itsProgram,
                itsEvent,
                itsVen,
                name,
                targets,
                life,
                interests,
                body);
    }

    StoredObject of(@Nullable String owner) {
        return new StoredObject(
                noun, id, created, modified, owner, partner, program, event, ven, name, targets, life, interests, body);
    }

    StoredObject aimed(@Nullable List<String> at) {
        return new StoredObject(
                noun, id, created, modified, client, partner, program, event, ven, name, at, life, interests, body);
    }

    StoredObject living(Life itsLife) {
        return new StoredObject(
                noun, id, created, modified, client, partner, program, event, ven, name, targets, itsLife, interests,
                body);
    }

    StoredObject wanting(Interests its) {
        return new StoredObject(
                noun, id, created, modified, client, partner, program, event, ven, name, targets, life, its, body);
    }

    /** The body as a tree. */
    ObjectNode tree() {
        try {
            return (ObjectNode) ObjectCodec.JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store keeps JSON", e);
        }
    }

    /** All of it but its targets and the brace at its end. */
    String head() {
        var head = new StringBuilder("{\"id\":").append(quoted(id));
        head.append(",\"createdDateTime\":").append(quoted(created.toString()));
        head.append(",\"modificationDateTime\":").append(quoted(modified.toString()));
        head.append(",\"objectType\":").append(quoted(noun.name()));
        if (client != null) {
            head.append(",\"clientID\":").append(quoted(client));
        }
        return body.equals(EMPTY)
                ? head.toString()
                : head.append(',').append(body, 1, body.length() - 1).toString();
    }

    /** The whole of it, with those of its targets that are shown. */
    String json(@Nullable List<String> shown) {
        return whole(head(), shown);
    }

    static String whole(String head, @Nullable List<String> shown) {
        return shown == null
                ? head + "}"
                : head + ",\"targets\":"
                        + shown.stream().map(StoredObject::quoted).collect(Collectors.joining(",", "[", "]")) + "}";
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
