package musubi.hub.web.operator;

import java.util.stream.Collectors;
import musubi.hub.web.JsonPlace;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Names the parameter or field that is wrong, and what is wanted of it. */
@RestControllerAdvice(basePackageClasses = OperatorProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OperatorProblems {

    @ExceptionHandler
    ProblemDetail parameter(MethodArgumentTypeMismatchException wrong) {
        var type = wrong.getRequiredType();
        return invalid("'" + wrong.getName() + "' is not " + (type == null ? "valid" : "a " + type.getSimpleName())
                + "; look it up in /openapi.json.");
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException missing) {
        return invalid("'" + missing.getParameterName() + "' is missing in the query.");
    }

    @ExceptionHandler
    ProblemDetail fields(BindException wrong) {
        return invalid(wrong.getFieldErrors().stream()
                .map(OperatorProblems::field)
                .sorted()
                .collect(Collectors.joining(" ")));
    }

    @ExceptionHandler
    ProblemDetail body(HttpMessageNotReadableException unreadable) {
        return invalid(JsonPlace.of(unreadable).en());
    }

    private static String field(FieldError error) {
        var what = error.isBindingFailure() ? "has the wrong type" : error.getDefaultMessage();
        return "'" + error.getField() + "' " + what + ".";
    }

    private static ProblemDetail invalid(String detail) {
        return OperatorProblem.invalid(detail).getBody();
    }
}
