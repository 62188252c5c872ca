package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import musubi.adapters.transit.planner.NotAnswered;
import musubi.hub.message.Spool;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the GraphQL door refuses, in GraphQL's own form (October 2021, section 7.1.2). */
@RestControllerAdvice(assignableTypes = GraphQlController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class GraphQlErrors {

    @ExceptionHandler
    ResponseEntity<Object> notAnswered(NotAnswered refusal) {
        var said = Refusal.of(refusal.reason());
        return error(said.status(), said.headers(), said.code(), said.text().en());
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(Spool.TooLarge large) {
        var message = "The request is larger than " + large.limit() / 1024 + " kB. Ask for less at once.";
        return error(HttpStatus.PAYLOAD_TOO_LARGE, new HttpHeaders(), "body-too-large", message);
    }

    @ExceptionHandler({JsonProcessingException.class, IllegalArgumentException.class})
    ResponseEntity<Object> unreadable(Exception unreadable) {
        return error(
                HttpStatus.BAD_REQUEST,
                new HttpHeaders(),
                "bad-request",
                "Send a JSON object with 'query', and 'variables' and 'operationName' where needed.");
    }

    static Map<String, Object> body(String code, String message) {
        return Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", code))));
    }

    private static ResponseEntity<Object> error(HttpStatus status, HttpHeaders headers, String code, String message) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body(code, message));
    }
}
