package musubi.adapters.emissions.bill;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers about tables and rows; those of a message are kept with its receipt. */
public final class BillAnswers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final Text UNREADABLE =
            new Text("The table cannot be read. Correct what the notices name.", "この表は読み取れません。notices の箇所を直してください。");

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

    /** Of a table that was only looked at and is none: a problem that says what is wrong with it. */
    public static ResponseEntity<Object> unreadable(List<Notice> why) {
        return ProblemWriter.answer(HttpStatus.UNPROCESSABLE_ENTITY, UNREADABLE, why);
    }

    private static Answer answer(int status, String type, Object body) {
        try {
            return new Answer(status, Map.of("Content-Type", type), JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an answer cannot be written", e);
        }
    }
}
