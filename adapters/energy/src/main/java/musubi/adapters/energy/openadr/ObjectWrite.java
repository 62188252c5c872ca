package musubi.adapters.energy.openadr;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks to be done with one object.
 *
 * @param id as the path names it; null where the object is new
 * @param body as the client wrote it; empty where the object is to be deleted
 */
record ObjectWrite(Noun noun, Verb verb, @Nullable String id, ObjectNode body) {

    enum Verb {
        CREATE("POST"),
        UPDATE("PUT"),
        DELETE("DELETE");

        private final String method;

        Verb(String method) {
            this.method = method;
        }

        /** The method of HTTP that asks for it. */
        String method() {
            return method;
        }

        /** The request line below the door, as the journal keeps it. */
        String action(Noun noun, @Nullable String id) {
            return method + " " + noun.path() + (id == null ? "" : "/" + id);
        }
    }

    @Nullable
    String text(String member) {
        var value = body.get(member);
        return value == null || value.isNull() ? null : value.asText();
    }
}
