package musubi.adapters.transit.gtfs;

import java.util.List;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Errors of the feed door, as problem details (RFC 9457), in English and Japanese. */
final class FeedProblems {

    private FeedProblems() {}

    /** A problem with notices; the extension member {@code notices} holds them, {@code detailJa} the detail in Japanese. */
    static ResponseEntity<Object> of(HttpStatus status, String en, String ja, List<Notice> notices) {
        var problem = ProblemWriter.of(status, new Text(en, ja));
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
