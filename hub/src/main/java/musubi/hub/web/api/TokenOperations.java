package musubi.hub.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import musubi.hub.web.TokenPaths;

/** The endpoints of the authorization server (RFC 6749 §3.2, RFC 7517 §5), which are filters and no controllers. */
final class TokenOperations {

    private static final String TAG = "tokens";

    private TokenOperations() {}

    static void describe(OpenAPI api) {
        api.getComponents().addSchemas("TokenRequest", question()).addSchemas("Token", answer());
        api.getComponents().addSchemas("KeySet", keySet());
        api.path(
                TokenPaths.ENDPOINT,
                new PathItem()
                        .post(operation("getToken", "A token for a client (RFC 6749 §4.4)", "application/json", "Token")
                                .extensions(new HashMap<>(Map.of(Refusals.DECLARED, List.of(401))))
                                .requestBody(new RequestBody()
                                        .required(true)
                                        .content(content("application/x-www-form-urlencoded", "TokenRequest")))));
        // the same under both names, which one client each looks for
        named(api, "/.well-known/oauth-authorization-server", "getAuthorizationServer");
        named(api, "/.well-known/openid-configuration", "getOpenIdProvider");
        api.path(
                "/oauth2/jwks",
                new PathItem()
                        .get(operation(
                                "getKeys",
                                "The keys that sign the tokens (RFC 7517 §5)",
                                "application/json",
                                "KeySet")));
    }

    private static void named(OpenAPI api, String path, String id) {
        var item = api.getPaths().get(path);
        if (item != null) {
            item.getGet().setOperationId(id);
        }
    }

    private static Operation operation(String id, String summary, String mediaType, String schema) {
        return new Operation()
                .operationId(id)
                .summary(summary)
                .addTagsItem(TAG)
                .responses(new ApiResponses()
                        .addApiResponse(
                                "200", new ApiResponse().description("OK").content(content(mediaType, schema))));
    }

    private static Content content(String mediaType, String schema) {
        return new Content()
                .addMediaType(mediaType, new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema)));
    }

    private static Schema<?> question() {
        var grant = new StringSchema();
        grant.setEnum(List.of("client_credentials"));
        return new ObjectSchema()
                .addProperty("grant_type", grant)
                .addProperty(
                        "scope",
                        text("what the token is to be good for, separated by blanks; absent: all of the client's"))
                .addProperty("client_id", text("where the client does not prove itself by Basic"))
                .addProperty("client_secret", text("where the client does not prove itself by Basic"))
                .addProperty("client_assertion_type", text("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"))
                .addProperty("client_assertion", text("a JWT that the client signed (RFC 7523 §2.2)"))
                .required(List.of("grant_type"));
    }

    private static Schema<?> answer() {
        return new ObjectSchema()
                .addProperty("access_token", text("to be sent as Authorization: Bearer"))
                .addProperty("token_type", text("Bearer"))
                .addProperty("expires_in", new IntegerSchema().description("in seconds"))
                .addProperty("scope", text("what it is good for, separated by blanks"))
                .required(List.of("access_token", "token_type"));
    }

    private static Schema<?> keySet() {
        return new ObjectSchema()
                .addProperty("keys", new ArraySchema().items(new ObjectSchema().additionalProperties(true)))
                .required(List.of("keys"));
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }
}
