package musubi.adapters.transit.gtfs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import musubi.hub.adapter.Door;
import musubi.hub.message.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Errors of the feed door, as problem details (RFC 9457), in English and Japanese. */
final class FeedProblems implements Door.ErrorWriter {

    /** @param title one English sentence */
    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, int status, String title)
            throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", HttpStatus.valueOf(status).getReasonPhrase());
        problem.put("status", status);
        problem.put("detail", title);
        problem.put("instance", request.getRequestURI());
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(FeedJson.bytes(problem));
    }

    /** A problem with notices; the extension member {@code notices} holds them, {@code detailJa} the detail in Japanese. */
    static ResponseEntity<Object> of(HttpStatus status, String en, String ja, List<Notice> notices) {
        var problem = ProblemDetail.forStatusAndDetail(status, en);
        problem.setProperty("detailJa", ja);
        if (!notices.isEmpty()) {
            problem.setProperty("notices", notices);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    static ResponseEntity<Object> of(HttpStatus status, String en, String ja) {
        return of(status, en, ja, List.of());
    }
}
