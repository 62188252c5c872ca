package musubi.hub.web;

import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Takes a signed assertion without {@code client_id}, which is optional beside it (RFC 7521 §4.2) and which SMART Backend
 * Services clients do not send: the client is the assertion's subject. The signature is checked by who comes after.
 */
final class AssertionConverter implements AuthenticationConverter {

    private static final ClientAuthenticationMethod ASSERTION =
            new ClientAuthenticationMethod("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var assertion = request.getParameter("client_assertion");
        if (assertion == null
                || request.getParameter("client_id") != null
                || !ASSERTION.getValue().equals(request.getParameter("client_assertion_type"))) {
            return null;
        }
        if (request.getParameterValues("client_assertion").length > 1) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST); // RFC 6749 §3.2
        }
        return new OAuth2ClientAuthenticationToken(subject(assertion), ASSERTION, assertion, Map.of());
    }

    private static String subject(String assertion) {
        try {
            var subject = SignedJWT.parse(assertion).getJWTClaimsSet().getSubject();
            if (subject != null) {
                return subject;
            }
        } catch (ParseException e) {
            throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT), e);
        }
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }
}
