package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import musubi.adapters.emissions.pact.wire.PactJson;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.message.Notice;
import org.springframework.http.HttpStatus;

/** What is told after a write: at the door of PACT in its words, at the firm's own as problem details (RFC 9457). */
final class Answers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private static final String TYPE = "Content-Type";

    private Answers() {}

    static Answer json(int status, JsonNode body) {
        return new Answer(status, Map.of(TYPE, PactFormats.MEDIA_TYPE), PactJson.write(body));
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    static ArrayNode notices(List<Notice> notices) {
        return JSON.valueToTree(notices);
    }

    /** As PACT says it. */
    static Effect.Refused pact(Refused refused) {
        var body = PactErrorWriter.body(refused.status(), refused.text(), refused.notices());
        return new Effect.Refused(
                new Answer(refused.status(), Map.of(TYPE, PactFormats.MEDIA_TYPE), body), refused.notices());
    }

    static Effect.Refused problem(Refused refused) {
        var known = HttpStatus.resolve(refused.status());
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", known == null ? "Error" : known.getReasonPhrase());
        problem.put("status", refused.status());
        problem.put("detail", refused.text().en());
        problem.put("detailJa", refused.text().ja());
        problem.put("notices", refused.notices());
        try {
            return new Effect.Refused(
                    new Answer(
                            refused.status(),
                            Map.of(TYPE, "application/problem+json"),
                            JSON.writeValueAsBytes(problem)),
                    refused.notices());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is JSON", e);
        }
    }
}
