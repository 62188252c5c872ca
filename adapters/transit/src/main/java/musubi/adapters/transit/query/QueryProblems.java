package musubi.adapters.transit.query;

import java.net.URI;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.message.Text;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says as RFC 9457 has it, in both languages, which parameter a question was refused for, and how it is written. */
@RestControllerAdvice(basePackages = "musubi.adapters.transit")
@Order(Ordered.HIGHEST_PRECEDENCE)
public class QueryProblems {

    @ExceptionHandler
    ProblemDetail badParameter(BadParameter bad) {
        var text = new Text(
                "The parameter '" + bad.parameter() + "' is missing or cannot be read. "
                        + bad.remedy().en(),
                "パラメーター '" + bad.parameter() + "' がないか、読み取れません。" + bad.remedy().ja());
        var problem = ProblemWriter.of(HttpStatus.BAD_REQUEST, text);
        problem.setType(URI.create("urn:musubi:problem:bad-parameter"));
        problem.setTitle(HttpStatus.BAD_REQUEST.getReasonPhrase());
        problem.setProperty("parameter", bad.parameter());
        return problem;
    }
}
