package musubi.adapters.meals.slip;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ErrorForm;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;

/** Errors in the dialect of slips (§5): a line {@code NO MEAL} with the status, the sentence in both languages, and what is wrong where. */
final class MealErrorWriter implements Door.ErrorWriter {

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, int status, Text text)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MealSlipCodec.MEDIA_TYPE + ";charset=UTF-8");
        response.getOutputStream().write(body(status, text, List.of()));
    }

    @Override
    public ErrorForm form() {
        return new ErrorForm(
                MealSlipCodec.MEDIA_TYPE,
                String.class,
                (status, text) -> new String(body(status, text, List.of()), StandardCharsets.UTF_8));
    }

    static byte[] body(int status, Text text, List<Notice> notices) {
        var body = new StringBuilder("NO MEAL %d%nen: %s%nja: %s%n".formatted(status, text.en(), text.ja()));
        notices.forEach(it -> body.append("%s %s: %s %s%n"
                .formatted(it.code(), it.place(), it.text().en(), it.text().ja())));
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
