package musubi.hub.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import musubi.hub.adapter.TokenService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What clients may ask of the hub's own authorization server, and nothing that it does not do: tokens for programs, by
 * client credentials. There is no page of consent, no refresh, no introspection and no revocation.
 */
@RestController
@Tag(name = "tokens", description = "How programs get in")
final class DiscoveryController {

    /** Where the hub names all of its APIs (RFC 9727 §2). */
    static final String APIS = "/.well-known/api-catalog";

    /** RFC 8414 §2, whose names these are; OpenID Connect Discovery 1.0 §3 has the same. */
    record Metadata(
            URI issuer,
            @JsonProperty("token_endpoint") URI tokenEndpoint,

            @JsonProperty("token_endpoint_auth_methods_supported")
            List<String> authMethods,

            @JsonProperty("token_endpoint_auth_signing_alg_values_supported")
            List<String> signingAlgorithms,

            @JsonProperty("jwks_uri") URI jwksUri,
            @JsonProperty("grant_types_supported") List<String> grantTypes,
            @JsonProperty("response_types_supported") List<String> responseTypes,
            @JsonProperty("subject_types_supported") List<String> subjectTypes) {}

    private final Metadata metadata;
    private final @Nullable URI external;

    DiscoveryController(TokenService tokens) {
        this.external = tokens.external();
        this.metadata = new Metadata(
                tokens.issuer(),
                tokens.tokenEndpoint(),
                tokens.methods(),
                tokens.algorithms(),
                tokens.keys(),
                tokens.grants(),
                List.of(),
                List.of("public"));
    }

    @GetMapping({"/.well-known/oauth-authorization-server", "/.well-known/openid-configuration"})
    @Operation(
            operationId = "getAuthorizationServer",
            summary = "What the hub's authorization server does (RFC 8414), or where the city's own one says so")
    ResponseEntity<Metadata> metadata() {
        return external == null
                ? ResponseEntity.ok(metadata)
                : ResponseEntity.status(HttpStatus.FOUND).location(external).build();
    }

    /** Of the paths that authorization servers have, the hub serves two. What comes here is none, or asks in a wrong way. */
    @RequestMapping("/oauth2/**")
    @Hidden
    ResponseEntity<Map<String, String>> other(HttpServletRequest request) {
        var isToken = TokenPaths.ENDPOINT.equals(request.getRequestURI());
        var told = Map.of(
                "error",
                "invalid_request",
                "error_description",
                isToken ? "Ask for a token by POST." : "The hub offers /oauth2/token and /oauth2/jwks only.");
        return isToken
                ? ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                        .allow(HttpMethod.POST)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(told)
                : ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(told);
    }
}
