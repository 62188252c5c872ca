package musubi.hub.adapter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The form in which a door says what is wrong, for {@code /openapi.json} and so for those who generate clients.
 *
 * @param mediaType of the error, for example {@code application/problem+json}
 * @param shape a record that has the members of the form, under its own name; {@code String} for text
 * @param example what is said with a status and a sentence
 */
public record ErrorForm(String mediaType, Class<?> shape, BiFunction<Integer, Text, Object> example) {

    /** RFC 9457. */
    public static final ErrorForm PROBLEM =
            new ErrorForm("application/problem+json", Problem.class, ErrorForm::problem);

    /**
     * Problem details (RFC 9457 §3.1).
     *
     * @param detailJa the same as {@code detail}, in Japanese
     * @param notices what is wrong with the data, by place
     */
    public record Problem(
            String type,
            String title,
            int status,
            String detail,
            @Nullable String detailJa,
            @Nullable String instance,
            @Nullable List<Notice> notices) {}

    private static Object problem(int status, Text text) {
        var known = HttpStatus.resolve(status);
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", known == null ? "Error" : known.getReasonPhrase());
        problem.put("status", status);
        problem.put("detail", text.en());
        problem.put("detailJa", text.ja());
        return problem;
    }
}
