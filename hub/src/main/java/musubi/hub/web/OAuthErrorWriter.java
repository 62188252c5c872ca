package musubi.hub.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import musubi.hub.adapter.Door;
import musubi.hub.message.Text;
import org.springframework.http.MediaType;

/** Errors in the form of OAuth 2 (RFC 6749 §5.2), whose {@code error_description} is ASCII and so English alone. */
final class OAuthErrorWriter implements Door.ErrorWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, int status, Text text)
            throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream()
                .write(JSON.writeValueAsBytes(Map.of("error", error(status), "error_description", text.en())));
    }

    private static String error(int status) {
        return switch (status) {
            case 401 -> "invalid_client";
            case 403 -> "unauthorized_client";
            default -> status < 500 ? "invalid_request" : "server_error";
        };
    }
}
