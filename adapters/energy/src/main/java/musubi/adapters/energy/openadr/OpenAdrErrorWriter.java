package musubi.adapters.energy.openadr;

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
import org.springframework.http.HttpStatus;

/**
 * Errors as OpenADR 3.1.0 has them: a problem whose {@code status} always stands, as {@code application/json}, and as
 * {@code application/problem+json} for whoever asks for that. {@code detailJa} and {@code notices} say more to those who know them.
 */
final class OpenAdrErrorWriter implements Door.ErrorWriter {

    private static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build();
    private static final String PROBLEM_JSON = "application/problem+json";

    private final boolean riForbids;

    /** @param riForbids whether a bad token gets 403, as the reference implementation answers it */
    OpenAdrErrorWriter(boolean riForbids) {
        this.riForbids = riForbids;
    }

    /**
     * @param detailJa the same as {@code detail}, in Japanese
     * @param notices what is wrong with the body, by place
     */
    record OpenAdrProblem(
            String type, String title, int status, String detail, String detailJa, List<Notice> notices) {}

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, int status, Text text)
            throws IOException {
        var told = status == 401 && riForbids ? 403 : status;
        if (told == 401) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"VTN\"");
        }
        var accept = request.getHeader("Accept");
        response.setStatus(told);
        response.setContentType(
                accept != null && accept.contains(PROBLEM_JSON) ? PROBLEM_JSON : ObjectFormats.MEDIA_TYPE);
        response.getOutputStream().write(body(told, text, List.of()));
    }

    @Override
    public ErrorForm form() {
        return new ErrorForm(
                ObjectFormats.MEDIA_TYPE, OpenAdrProblem.class, (status, text) -> problem(status, text, List.of()));
    }

    static byte[] body(int status, Text text, List<Notice> notices) {
        try {
            return JSON.writeValueAsBytes(problem(status, text, notices));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is JSON", e);
        }
    }

    private static OpenAdrProblem problem(int status, Text text, List<Notice> notices) {
        var known = HttpStatus.resolve(status);
        return new OpenAdrProblem(
                "about:blank",
                known == null ? "Error" : known.getReasonPhrase(),
                status,
                text.en(),
                text.ja(),
                notices);
    }
}
