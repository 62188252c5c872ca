package musubi.hub.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Refuses a client that proves itself in more than one way at once (RFC 6749 §2.3); takes nobody by itself. */
final class OneProofConverter implements AuthenticationConverter {

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        var byHeader = header != null && header.toLowerCase(Locale.ROOT).startsWith("basic ");
        var bySecret = request.getParameter("client_secret") != null;
        var byAssertion = request.getParameter("client_assertion") != null;
        if (byHeader && (bySecret || byAssertion) || bySecret && byAssertion) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        return null;
    }
}
