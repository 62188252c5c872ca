package musubi.hub.web;

import java.util.UUID;
import musubi.hub.gate.Denied;
import musubi.hub.message.Spool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What controllers throw, as problems. Trouble of ours is logged once, here, under a number that the caller is told. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ProblemDetail denied(Denied denied) {
        return Problems.of(
                HttpStatus.FORBIDDEN, "No rule permits this. Ask the city which consent or licence is needed.");
    }

    @ExceptionHandler
    ProblemDetail tooLarge(Spool.TooLarge tooLarge) {
        return Problems.of(HttpStatus.PAYLOAD_TOO_LARGE, "Too large: " + tooLarge.getMessage() + ". Send it in parts.");
    }

    @ExceptionHandler
    ProblemDetail wrong(IllegalArgumentException wrong) {
        return Problems.of(HttpStatus.BAD_REQUEST, String.valueOf(wrong.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail trouble(Exception trouble) {
        var number = UUID.randomUUID();
        LOG.error("Trouble {}", number, trouble);
        return Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The hub could not do this. Nothing was accepted. Tell the operator the number " + number + ".");
    }
}
