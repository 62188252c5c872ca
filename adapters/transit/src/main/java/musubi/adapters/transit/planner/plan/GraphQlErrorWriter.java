package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ErrorForm;
import musubi.hub.message.Text;
import org.springframework.http.MediaType;

/** What the hub refuses at the GraphQL door, in GraphQL's own form. */
final class GraphQlErrorWriter implements Door.ErrorWriter {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String REFUSED = "refused";
    private static final ErrorForm FORM = new ErrorForm(
            MediaType.APPLICATION_JSON_VALUE, GraphQlAnswer.class, (_, text) -> GraphQlErrors.body(REFUSED, text.en()));

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, int status, Text text)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        JSON.writeValue(response.getOutputStream(), GraphQlErrors.body(REFUSED, text.en()));
    }

    @Override
    public ErrorForm form() {
        return FORM;
    }
}
