package musubi.adapters.transit.planner.plan;

import java.net.URI;
import musubi.adapters.transit.planner.NotAnswered;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.message.Text;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Says as RFC 9457 has it, in both languages, why the planner did not answer; GraphQL has its own form. What is not said here, the hub says for all
 * doors.
 */
@RestControllerAdvice(basePackages = "musubi.adapters.transit")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PlanProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAnswered(NotAnswered refusal) {
        var said = Refusal.of(refusal.reason());
        return ResponseEntity.status(said.status())
                .headers(said.headers())
                .body(problem(said.status(), said.code(), said.text()));
    }

    private static ProblemDetail problem(HttpStatus status, String code, Text text) {
        var problem = ProblemWriter.of(status, text);
        problem.setType(URI.create("urn:musubi:problem:" + code));
        problem.setTitle(status.getReasonPhrase());
        return problem;
    }
}
