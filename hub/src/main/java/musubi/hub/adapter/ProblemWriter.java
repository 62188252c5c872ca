package musubi.hub.adapter;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * Errors as problem details (RFC 9457): the dialect of every door whose standard has none of its own. {@code detail} is
 * English, the extension member {@code detailJa} says the same in Japanese.
 */
public final class ProblemWriter implements Door.ErrorWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JAPANESE = "detailJa";

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, int status, Text text)
            throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", title(status));
        problem.put("status", status);
        problem.put("detail", text.en());
        problem.put(JAPANESE, text.ja());
        problem.put("instance", request.getRequestURI());
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }

    /** A problem for a controller to return. */
    public static ProblemDetail of(HttpStatusCode status, Text text) {
        var problem = ProblemDetail.forStatusAndDetail(status, text.en());
        problem.setType(URI.create("about:blank"));
        problem.setProperty(JAPANESE, text.ja());
        return problem;
    }

    /** The whole answer of a controller. */
    public static ResponseEntity<Object> answer(HttpStatusCode status, Text text) {
        return answer(status, text, List.of());
    }

    /** The whole answer of a controller; the extension member {@code notices} holds what is wrong with the data, if any. */
    public static ResponseEntity<Object> answer(HttpStatusCode status, Text text, List<Notice> notices) {
        var problem = of(status, text);
        if (!notices.isEmpty()) {
            problem.setProperty("notices", notices);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String title(int status) {
        var known = HttpStatus.resolve(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
