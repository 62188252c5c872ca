package musubi.hub.web.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ErrorForm;
import musubi.hub.web.Dialects;
import musubi.hub.web.Doors;
import musubi.hub.web.StatusText;

/** Says of each operation with which statuses it refuses, in the form of its door. */
final class Refusals {

    /** What {@link musubi.hub.adapter.Refuses} or an adapter has said; taken out again here. */
    static final String DECLARED = "x-refuses";

    private final Doors doors;
    private final Dialects dialects;

    Refusals(Doors doors, Dialects dialects) {
        this.doors = doors;
        this.dialects = dialects;
    }

    void say(OpenAPI api, String path, String method, Operation operation) {
        var form = dialects.form(path);
        var schema = schema(api, form);
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        for (var status : statuses(path, method, operation)) {
            operation.getResponses().putIfAbsent(Integer.toString(status), refusal(form, schema, status));
        }
    }

    private SortedSet<Integer> statuses(String path, String method, Operation operation) {
        var statuses = new TreeSet<>(Set.of(400, 429));
        if (doors.needs(method, path)
                .filter(it -> !(it instanceof Door.Nothing))
                .isPresent()) {
            statuses.add(401);
            statuses.add(403);
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (operation.getRequestBody() != null) {
            statuses.add(413);
            statuses.add(415);
        }
        var declared = operation.getExtensions() == null
                ? null
                : operation.getExtensions().remove(DECLARED);
        if (declared instanceof Collection<?> more) {
            more.forEach(it -> statuses.add((Integer) it));
        }
        return statuses;
    }

    private static ApiResponse refusal(ErrorForm form, Schema<?> schema, int status) {
        var text = StatusText.of(status);
        var refusal = new ApiResponse()
                .description(text.en())
                .content(new Content()
                        .addMediaType(
                                form.mediaType(),
                                new MediaType()
                                        .schema(schema)
                                        .example(form.example().apply(status, text))));
        return switch (status) {
            case 401 ->
                refusal.addHeaderObject(
                        "WWW-Authenticate",
                        new Header()
                                .description("which proof is wanted (RFC 9110 §11.6.1)")
                                .schema(new StringSchema()));
            case 429 ->
                refusal.addHeaderObject(
                        "Retry-After", new Header().description("in seconds").schema(new IntegerSchema()));
            default -> refusal;
        };
    }

    /** A reference to the form's schema, which it puts where the references lead to. */
    private static Schema<?> schema(OpenAPI api, ErrorForm form) {
        if (form.shape() == String.class) {
            return new StringSchema();
        }
        var resolved = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(form.shape()).resolveAsRef(true));
        Map<String, Schema> referenced = resolved.referencedSchemas;
        referenced.forEach((name, it) -> {
            if (api.getComponents().getSchemas() == null
                    || !api.getComponents().getSchemas().containsKey(name)) {
                api.getComponents().addSchemas(name, it);
            }
        });
        return resolved.schema;
    }
}
