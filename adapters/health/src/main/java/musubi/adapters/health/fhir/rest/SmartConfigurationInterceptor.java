package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers {@code /.well-known/smart-configuration} (SMART App Launch 2.2 §2.0.10): where tokens come from. */
@Interceptor
public final class SmartConfigurationInterceptor {

    static final String PATH = "/.well-known/smart-configuration";

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_PROCESSED)
    public boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!PATH.equals(request.getPathInfo())) {
            return true;
        }
        var url = request.getRequestURL().toString();
        var issuer = url.substring(
                0, url.length() - PATH.length() - request.getServletPath().length());
        var body = document(issuer).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        return false;
    }

    private static String document(String issuer) {
        return """
                {
                  "issuer": "%1$s",
                  "jwks_uri": "%1$s/oauth2/jwks",
                  "token_endpoint": "%1$s/oauth2/token",
                  "grant_types_supported": ["client_credentials"],
                  "token_endpoint_auth_methods_supported": ["private_key_jwt", "client_secret_basic", "client_secret_post"],
                  "token_endpoint_auth_signing_alg_values_supported": ["RS384", "ES384"],
                  "scopes_supported": ["system/*.cruds", "system/*.rs", "system/Patient.rs", "system/Observation.rs"],
                  "capabilities": ["client-confidential-asymmetric", "client-confidential-symmetric", "permission-v2",
                    "permission-v1"]
                }
                """.formatted(issuer);
    }
}
