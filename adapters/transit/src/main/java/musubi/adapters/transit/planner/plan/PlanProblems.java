package musubi.adapters.transit.planner.plan;

import java.net.URI;
import musubi.adapters.transit.planner.NotAnswered;
import musubi.adapters.transit.planner.engine.EngineFailure;
import musubi.hub.gate.Denied;
import musubi.hub.message.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what went wrong with a plan as RFC 9457 has it, in both languages. */
@RestControllerAdvice(assignableTypes = PlanController.class)
class PlanProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PlanProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(BadParameter bad) {
        var problem = problem(
                HttpStatus.BAD_REQUEST,
                "bad-parameter",
                new Text(
                        "The parameter '" + bad.parameter() + "' is missing or cannot be read. " + bad.remedy().en(),
                        "パラメーター '" + bad.parameter() + "' がないか、読み取れません。" + bad.remedy().ja()));
        problem.setProperty("parameter", bad.parameter());
        return ResponseEntity.of(problem).build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAnswered(NotAnswered refusal) {
        var problem = problem(PlannerStatus.of(refusal.reason()), PlannerStatus.name(refusal.reason()), PlannerStatus.text(refusal.reason()));
        var answer = ResponseEntity.of(problem);
        if (refusal.reason().retryAfter().isPositive()) {
            answer.header(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(refusal.reason().retryAfter().toSeconds()));
        }
        return answer.build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(Denied refusal) {
        return ResponseEntity.of(problem(
                        HttpStatus.FORBIDDEN,
                        "denied",
                        new Text("You may not read this. Ask the city's operator.", "閲覧は許可されていません。市の運用担当者に連絡してください。")))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(EngineFailure failure) {
        LOG.error("A plan failed", failure);
        return ResponseEntity.of(problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "planner-broke",
                        new Text(
                                "The planner broke on this question. It is written down; try another place or time.",
                                "経路検索中に障害が起きました。記録済みです。地点か時刻を変えて試してください。")))
                .build();
    }

    private static ProblemDetail problem(HttpStatus status, String name, Text text) {
        var problem = ProblemDetail.forStatusAndDetail(status, text.en());
        problem.setType(URI.create("urn:musubi:problem:" + name));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("text", text);
        return problem;
    }
}
