package musubi.hub.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ErrorForm;
import musubi.hub.message.Text;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** Errors in the form of OAuth 2 (RFC 6749 §5.2), whose {@code error_description} is ASCII and so English alone. */
final class OAuthErrorWriter implements Door.ErrorWriter {

    private static final ErrorForm FORM = new ErrorForm(
            MediaType.APPLICATION_JSON_VALUE,
            OAuthError.class,
            (status, text) -> Map.of("error", error(status), "error_description", text.en()));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** RFC 6749 §5.2. */
    record OAuthError(
            String error, @JsonProperty("error_description") String errorDescription) {}

    @Override
    public ErrorForm form() {
        return FORM;
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, int status, Text text)
            throws IOException {
        write(response, status, error(status), text.en());
    }

    private static void write(HttpServletResponse response, int status, String error, String description)
            throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"musubi\"");
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream()
                .write(JSON.writeValueAsBytes(Map.of("error", error, "error_description", description)));
    }

    /** A client that did not prove who it is; whether anybody has that name stays untold. */
    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        switch (failure instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : "") {
            // a code is looked up before the grant is, and the hub issues none
            case OAuth2ErrorCodes.INVALID_GRANT, OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE ->
                write(
                        response,
                        400,
                        OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE,
                        "Ask with grant_type=client_credentials.");
            case OAuth2ErrorCodes.INVALID_REQUEST ->
                write(
                        response,
                        400,
                        OAuth2ErrorCodes.INVALID_REQUEST,
                        "The client's proof cannot be read, or there is more than one.");
            default ->
                write(
                        response,
                        401,
                        OAuth2ErrorCodes.INVALID_CLIENT,
                        "The client is not known or is switched off, or its secret or assertion does not prove it.");
        }
    }

    private static String error(int status) {
        return switch (status) {
            case 401 -> "invalid_client";
            case 403 -> "unauthorized_client";
            case 429 -> "temporarily_unavailable";
            default -> status < 500 ? "invalid_request" : "server_error";
        };
    }
}
