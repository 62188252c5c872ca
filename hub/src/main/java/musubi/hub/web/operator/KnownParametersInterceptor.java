package musubi.hub.web.operator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a query with a parameter that the operation does not have: who misspells a filter must not get the whole list for
 * an answer.
 */
final class KnownParametersInterceptor implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation
                && !request.getParameterMap().isEmpty()) {
            var names = known.computeIfAbsent(operation, KnownParametersInterceptor::names);
            request.getParameterMap().keySet().stream()
                    .filter(it -> !names.contains(it))
                    .findFirst()
                    .ifPresent(it -> {
                        throw unknown(it, names);
                    });
        }
        return true;
    }

    private static Set<String> names(HandlerMethod operation) {
        var names = new TreeSet<String>();
        for (var parameter : operation.getMethodParameters()) {
            names(parameter).forEach(names::add);
        }
        return names;
    }

    /** Of a record, each of its components is a parameter. */
    private static Stream<String> names(MethodParameter parameter) {
        var one = parameter.getParameterAnnotation(RequestParam.class);
        if (one != null) {
            var name = one.value().isEmpty() ? one.name() : one.value();
            return Stream.of(name.isEmpty() ? parameter.getParameter().getName() : name);
        }
        return parameter.hasParameterAnnotation(ParameterObject.class)
                ? Stream.of(parameter.getParameterType().getRecordComponents()).map(it -> it.getName())
                : Stream.empty();
    }

    private static OperatorProblem unknown(String name, Set<String> known) {
        var shown = name.length() > 64 ? name.substring(0, 64) + "…" : name;
        return OperatorProblem.invalid(
                shown,
                "There is no parameter '" + shown + "' here; there is: " + (known.isEmpty() ? "none" : known) + ".",
                "パラメーター「" + shown + "」はありません。使えるもの: " + (known.isEmpty() ? "なし" : known));
    }
}
