package musubi.hub.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import musubi.hub.adapter.Door;
import musubi.hub.web.Doors;
import musubi.hub.web.TokenPaths;

/** Says of each operation what a caller has to bring, by the rule of the door that will decide it. */
final class Access {

    /** What {@link musubi.hub.adapter.Adapter#describe} has said; taken out again here. */
    private static final String DECLARED = "x-scopes";

    /** A token that the client gets by its secret, of which an operation may ask for scopes. */
    static final String CLIENT = "client";

    /** A token that one has already. */
    private static final String TOKEN = "token";

    private static final Map<String, String> OF_THE_HUB = Map.of(
            "hub:read", "read messages, deliveries, partners and the audit",
            "hub:operate", "replay, cancel and skip, and register partners",
            "hub:messages.write", "send messages of any format that the sender is registered for");

    private final Doors doors;

    Access(Doors doors) {
        this.doors = doors;
    }

    /** Some doors look at scopes by themselves, and say so of each operation. */
    void say(String path, String method, Operation operation) {
        var said = operation.getExtensions() == null
                ? null
                : operation.getExtensions().remove(DECLARED);
        operation.setSecurity(
                said instanceof Collection<?> scopes
                        ? scopes.stream().flatMap(it -> by(it.toString())).toList()
                        : doors.needs(method, path).map(Access::requirements).orElse(List.of()));
    }

    /** The alternatives, of which one is enough. */
    private static List<SecurityRequirement> requirements(Door.Needs needs) {
        return switch (needs) {
            case Door.Nothing _ -> List.of();
            case Door.Token _ ->
                List.of(new SecurityRequirement().addList(CLIENT), new SecurityRequirement().addList(TOKEN));
            case Door.Scope(var anyOf) ->
                anyOf.stream().sorted().flatMap(Access::by).toList();
        };
    }

    private static Stream<SecurityRequirement> by(String scope) {
        return Stream.of(
                new SecurityRequirement().addList(CLIENT, scope),
                new SecurityRequirement().addList(TOKEN, scope)); // OpenAPI 3.1 §4.8.30 lets roles be named here
    }

    /** Of each scope the operations that it lets one call. */
    private static Map<String, Set<String>> users(OpenAPI api) {
        var users = new TreeMap<String, Set<String>>();
        api.getPaths().values().stream()
                .flatMap(it -> it.readOperations().stream())
                .forEach(operation -> Stream.ofNullable(operation.getSecurity())
                        .flatMap(List::stream)
                        .flatMap(it -> it.values().stream())
                        .flatMap(List::stream)
                        .forEach(scope -> users.computeIfAbsent(scope, _ -> new TreeSet<>())
                                .add(operation.getOperationId())));
        return users;
    }

    /** The two ways in, with all scopes that any operation names. */
    void saySchemes(OpenAPI api) {
        var scopes = new Scopes();
        doors.scopes().forEach((scope, at) -> scopes.addString(scope, "asked for at " + String.join(", ", at)));
        users(api).forEach((scope, operations) -> scopes.addString(scope, "for " + String.join(", ", operations)));
        scopes.replaceAll(OF_THE_HUB::getOrDefault);
        api.getComponents()
                .addSecuritySchemes(
                        CLIENT,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description("Client credentials (RFC 6749 §4.4), by secret or by signed assertion")
                                .flows(new OAuthFlows()
                                        .clientCredentials(new OAuthFlow()
                                                .tokenUrl(TokenPaths.ENDPOINT)
                                                .scopes(scopes))))
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("A token that was got elsewhere"));
    }
}
