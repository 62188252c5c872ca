package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ErrorForm;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;

/**
 * Errors as PACT 3 has them: {@code code}, of a closed list, and {@code message}. {@code messageJa} and {@code notices} say more to
 * those who know them.
 */
final class PactErrorWriter implements Door.ErrorWriter {

    private static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build();

    /**
     * @param messageJa the same as {@code message}, in Japanese
     * @param notices what is wrong with the body, by place
     */
    record PactError(String code, String message, String messageJa, List<Notice> notices) {}

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, int status, Text text)
            throws IOException {
        response.setStatus(status);
        response.setContentType(PactFormats.MEDIA_TYPE);
        response.getOutputStream().write(body(status, text, List.of()));
    }

    @Override
    public ErrorForm form() {
        return new ErrorForm(PactFormats.MEDIA_TYPE, PactError.class, (status, text) -> error(status, text, List.of()));
    }

    static byte[] body(int status, Text text, List<Notice> notices) {
        try {
            return JSON.writeValueAsBytes(error(status, text, notices));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an error is JSON", e);
        }
    }

    private static PactError error(int status, Text text, List<Notice> notices) {
        return new PactError(code(status), text.en(), text.ja(), notices);
    }

    /** A list that is closed (schema Error): what it has no word for is one of the bad requests, or an internal error. */
    static String code(int status) {
        return switch (status) {
            case 401 -> "TokenExpired";
            case 403 -> "AccessDenied";
            case 404 -> "NotFound";
            case 501 -> "NotImplemented";
            default -> status >= 500 ? "InternalError" : "BadRequest";
        };
    }
}
