package musubi.hub.web.outgoing;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import musubi.hub.adapter.PartnerReply.Answer;

/**
 * What an answer says of itself in one line: its status, and the word for the kind of error, which is the same each time ({@code title}
 * of RFC 9457, {@code error} of RFC 6749, {@code code} of PACT). Not the sentences beside it, which may tell of a person.
 */
final class Told {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 120;

    private Told() {}

    static String by(Answer answer) {
        var kind = kind(answer);
        return "answered " + answer.status() + (kind.isEmpty() ? "" : " (" + kind + ")");
    }

    /** The word for the error, or nothing. */
    static String kind(Answer answer) {
        var json = json(answer);
        return Stream.of("title", "error", "code")
                .map(json::path)
                .filter(JsonNode::isTextual)
                .map(it -> it.asText().replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip())
                .filter(it -> !it.isEmpty())
                .map(it -> it.length() <= LONGEST ? it : it.substring(0, LONGEST))
                .findFirst()
                .orElse("");
    }

    /** The body as JSON, or nothing where it is none. */
    static JsonNode json(Answer answer) {
        try {
            var tree = JSON.readTree(answer.body().bytes());
            return tree == null ? JSON.missingNode() : tree;
        } catch (JacksonException e) {
            return JSON.missingNode();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
    }
}
