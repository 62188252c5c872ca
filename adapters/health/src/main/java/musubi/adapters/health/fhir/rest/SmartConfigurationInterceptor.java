package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import musubi.hub.adapter.TokenService;

/** Answers {@code /.well-known/smart-configuration} (SMART App Launch 2.2 §2.0.10): where tokens come from. */
@Interceptor
public final class SmartConfigurationInterceptor {

    static final String PATH = "/.well-known/smart-configuration";

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final TokenService tokens;

    SmartConfigurationInterceptor(TokenService tokens) {
        this.tokens = tokens;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_PROCESSED)
    public boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!PATH.equals(request.getPathInfo())) {
            return true;
        }
        var external = tokens.external();
        if (external != null) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", external.toString());
            return false;
        }
        var body = JSON.writeValueAsBytes(document());
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        return false;
    }

    private Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("issuer", tokens.issuer().toString());
        document.put("jwks_uri", tokens.keys().toString());
        document.put("token_endpoint", tokens.tokenEndpoint().toString());
        document.put("grant_types_supported", tokens.grants());
        document.put("token_endpoint_auth_methods_supported", tokens.methods());
        document.put("token_endpoint_auth_signing_alg_values_supported", tokens.algorithms());
        document.put(
                "scopes_supported",
                List.of("system/*.cruds", "system/*.rs", "system/Patient.rs", "system/Observation.rs"));
        document.put(
                "capabilities",
                List.of(
                        "client-confidential-asymmetric",
                        "client-confidential-symmetric",
                        "permission-v2",
                        "permission-v1"));
        return document;
    }
}
