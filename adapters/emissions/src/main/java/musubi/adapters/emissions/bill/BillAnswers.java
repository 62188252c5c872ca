package musubi.adapters.emissions.bill;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.message.Notice;

/** Answers that are kept with the receipt of a message. */
public final class BillAnswers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private BillAnswers() {}

    public static Answer json(int status, Object body) {
        return answer(status, "application/json", body);
    }

    /** Nothing was done, and why: a problem (RFC 9457) that holds the notice. */
    public static Effect.Refused refused(int status, Notice why) {
        return refused(status, List.of(why));
    }

    /** The same with several; the first says it best. */
    static Effect.Refused refused(int status, List<Notice> all) {
        var why = all.getFirst();
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("status", status);
        problem.put("detail", why.text().en());
        problem.put("detailJa", why.text().ja());
        problem.put("notices", all);
        return new Effect.Refused(answer(status, "application/problem+json", problem), all);
    }

    private static Answer answer(int status, String type, Object body) {
        try {
            return new Answer(status, Map.of("Content-Type", type), JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an answer cannot be written", e);
        }
    }
}
