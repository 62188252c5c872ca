package musubi.hub.web.operator;

import java.util.Comparator;
import java.util.List;
import musubi.hub.message.Notice;
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
        var name = wrong.getName();
        return invalid(List.of(notice(
                name,
                "'" + name + "' is not " + (type == null ? "valid" : "a " + type.getSimpleName())
                        + "; look it up in /openapi.json.",
                "「" + name + "」の形式が正しくありません。/openapi.json を確認してください。")));
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException missing) {
        var name = missing.getParameterName();
        return invalid(List.of(notice(name, "'" + name + "' is missing in the query.", "「" + name + "」を指定してください。")));
    }

    @ExceptionHandler
    ProblemDetail fields(BindException wrong) {
        return invalid(wrong.getFieldErrors().stream()
                .map(OperatorProblems::field)
                .sorted(Comparator.comparing(Notice::place))
                .toList());
    }

    @ExceptionHandler
    ProblemDetail body(HttpMessageNotReadableException unreadable) {
        var text = JsonPlace.of(unreadable);
        return invalid(List.of(notice("body", text.en(), text.ja())));
    }

    /** The library's own sentences are in the language of whoever asks; a notice has both. */
    private static Notice field(FieldError error) {
        var field = error.getField();
        var constraint = error.isBindingFailure() ? "" : String.valueOf(error.getCode());
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" ->
                notice(field, "'" + field + "' is missing or blank.", "「" + field + "」を記入してください。");
            case "Min", "Max", "Size" ->
                notice(
                        field,
                        "'" + field + "' is out of its range; look it up in /openapi.json.",
                        "「" + field + "」が範囲外です。/openapi.json を確認してください。");
            default ->
                notice(
                        field,
                        "'" + field + "' is not of the form that is wanted; look it up in /openapi.json.",
                        "「" + field + "」の形式が正しくありません。/openapi.json を確認してください。");
        };
    }

    private static Notice notice(String place, String en, String ja) {
        return Notice.error("invalid-request", place, en, ja, null);
    }

    private static ProblemDetail invalid(List<Notice> notices) {
        return OperatorProblem.invalid(notices).getBody();
    }
}
