package musubi.adapters.transit.realtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import musubi.hub.flow.Answer;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;

/** Answers, events and counts as JSON. */
final class RealtimeJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private RealtimeJson() {}

    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of realtime cannot be written as JSON", e);
        }
    }

    static Map<String, Long> counts(String json) {
        try {
            return new TreeMap<>(JSON.readValue(json, new TypeReference<Map<String, Long>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the counts of realtime are not our own", e);
        }
    }

    static Answer answer(RealtimeAnswer told) {
        return new Answer(
                200, Map.of("Content-Type", "application/json"), text(told).getBytes(StandardCharsets.UTF_8));
    }

    /** A refusal as problem details (RFC 9457). */
    static Answer problem(Text detail, List<Notice> notices) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", "Unprocessable Content");
        problem.put("status", 422);
        problem.put("detail", detail.en());
        problem.put("detailJa", detail.ja());
        problem.put("notices", notices);
        return new Answer(
                422,
                Map.of("Content-Type", "application/problem+json"),
                text(problem).getBytes(StandardCharsets.UTF_8));
    }
}
