package musubi.hub.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import musubi.hub.adapter.WrongRequest;
import musubi.hub.flow.Overloaded;
import musubi.hub.gate.Denied;
import musubi.hub.message.Spool;
import musubi.hub.message.Text;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * What controllers and the framework throw, in the words of the door. Trouble of ours is logged once, here, under a number
 * that the caller is told.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Dialects dialects;

    ProblemAdvice(Dialects dialects) {
        this.dialects = dialects;
    }

    @ExceptionHandler
    void denied(Denied denied, HttpServletRequest request, HttpServletResponse response) throws IOException {
        dialects.tell(
                request,
                response,
                403,
                new Text(
                        "No rule permits this. Ask the city which consent or licence is needed.",
                        "許可する規則がありません。必要な同意または許諾を市にお問い合わせください。"));
    }

    @ExceptionHandler
    void overloaded(Overloaded overloaded, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(overloaded.retryAfter().toSeconds()));
        dialects.tell(request, response, 429, overloaded.text());
    }

    @ExceptionHandler
    void tooLarge(Spool.TooLarge tooLarge, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        dialects.tell(
                request,
                response,
                413,
                new Text(
                        "Too large: a message of this format has at most " + tooLarge.limit()
                                + " bytes. Send it in parts.",
                        "大きすぎます。この形式のメッセージは " + tooLarge.limit() + " バイトまでです。分割して送ってください。"));
    }

    @ExceptionHandler({RequestRejectedException.class, MultipartException.class, BadRequestException.class})
    void unreadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        dialects.tell(request, response, 400, StatusText.of(400));
    }

    @ExceptionHandler
    void wrong(IllegalArgumentException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var message = String.valueOf(wrong.getMessage());
        var text = wrong instanceof WrongRequest told
                ? told.text()
                : new Text(message, StatusText.of(400).ja() + " " + message);
        dialects.tell(request, response, 400, text);
    }

    /** The client hung up, within its request or before its answer: there is nobody to tell, and nothing of ours failed. */
    @ExceptionHandler
    void gone(ClientAbortException gone, HttpServletResponse response) {
        if (!response.isCommitted()) {
            response.setStatus(400);
        }
    }

    @ExceptionHandler
    void trouble(Exception trouble, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var number = UUID.randomUUID();
        LOG.error("Trouble {}", number, trouble);
        dialects.tell(
                request,
                response,
                500,
                new Text(
                        "The hub could not do this. Nothing was accepted. Tell the operator the number " + number + ".",
                        "処理に失敗しました。何も受け付けていません。運用者に番号 " + number + " をお知らせください。"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return said(JsonPlace.of(unreadable), headers, status, request);
    }

    /** What Spring finds wrong it says in English; the Japanese is that of the status. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception wrong, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (wrong instanceof ErrorResponseException) {
            return super.handleExceptionInternal(wrong, body, headers, status, request); // says more than we could
        }
        var general = StatusText.of(status.value());
        var detail = body instanceof ProblemDetail problem ? problem.getDetail() : null;
        return said(detail == null ? general : new Text(detail, general.ja()), headers, status, request);
    }

    private @Nullable ResponseEntity<Object> said(
            Text text, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var exchange = (ServletWebRequest) request;
        var response = exchange.getResponse();
        if (response == null || response.isCommitted()) {
            return null;
        }
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            dialects.tell(exchange.getRequest(), response, status.value(), text);
        } catch (IOException e) {
            throw new UncheckedIOException("the answer cannot be written", e);
        }
        return null;
    }
}
