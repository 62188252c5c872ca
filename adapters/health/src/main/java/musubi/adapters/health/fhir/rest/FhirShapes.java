package musubi.adapters.health.fhir.rest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import musubi.adapters.health.fhir.FhirFormats;
import musubi.hub.adapter.ErrorForm;
import org.jspecify.annotations.Nullable;

/**
 * The frames of what crosses the FHIR door, for those who generate clients. What is within a resource FHIR itself says, in
 * structure definitions and in libraries of its own; here it is an object with its type.
 */
final class FhirShapes {

    static final String RESOURCE = "FhirResource";
    static final String BUNDLE = "FhirBundle";

    /** FHIR R4 §2.28 OperationOutcome. */
    record OperationOutcome(String resourceType, List<Issue> issue) {

        record Issue(
                String severity,
                String code,
                @Nullable Details details,
                @Nullable String diagnostics,
                @Nullable List<String> expression) {}

        record Details(@Nullable String text) {}
    }

    static final ErrorForm OUTCOME = new ErrorForm(
            FhirFormats.JSON,
            OperationOutcome.class,
            (status, text) -> Map.of(
                    "resourceType",
                    "OperationOutcome",
                    "issue",
                    List.of(Map.of(
                            "severity",
                            "error",
                            "code",
                            FhirErrorWriter.type(status).toCode(),
                            "details",
                            Map.of("text", text.en()),
                            "diagnostics",
                            text.ja()))));

    private FhirShapes() {}

    static void describe(OpenAPI api) {
        api.getComponents()
                .addSchemas(
                        RESOURCE,
                        new ObjectSchema()
                                .description("A resource of FHIR R4, whole, as its structure definition says")
                                .addProperty("resourceType", new StringSchema())
                                .addProperty("id", new StringSchema())
                                .additionalProperties(true)
                                .required(List.of("resourceType")))
                .addSchemas(
                        BUNDLE,
                        new ObjectSchema()
                                .description("FHIR R4 §2.36 Bundle")
                                .addProperty("resourceType", new StringSchema())
                                .addProperty("type", new StringSchema())
                                .addProperty("total", new IntegerSchema())
                                .addProperty("link", list("relation", "url"))
                                .addProperty("entry", new ArraySchema().items(entry()))
                                .additionalProperties(true)
                                .required(List.of("resourceType", "type")));
    }

    private static Schema<?> entry() {
        return new ObjectSchema()
                .addProperty("fullUrl", new StringSchema())
                .addProperty("resource", new Schema<>().$ref("#/components/schemas/" + RESOURCE))
                .additionalProperties(true);
    }

    private static Schema<?> list(String... names) {
        var item = new ObjectSchema();
        for (var name : names) {
            item.addProperty(name, new StringSchema());
        }
        return new ArraySchema().items(item);
    }

    static ApiResponse answer(String description, String schema) {
        return new ApiResponse().description(description).content(content(FhirFormats.JSON, schema));
    }

    static RequestBody body(String mediaType, String schema) {
        return new RequestBody().required(true).content(content(mediaType, schema));
    }

    static Content content(String mediaType, String schema) {
        return new Content()
                .addMediaType(mediaType, new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema)));
    }

    static Parameter path(String name) {
        return new Parameter().in("path").name(name).required(true).schema(new StringSchema());
    }

    static Parameter header(String name) {
        return new Parameter().in("header").name(name).schema(new StringSchema());
    }

    /** An answer that no schema describes further. */
    static ApiResponse freely(String mediaType, Schema<?> schema) {
        return new ApiResponse()
                .description("OK")
                .content(new Content().addMediaType(mediaType, new MediaType().schema(schema)));
    }

    /** RFC 6902. */
    static RequestBody patch() {
        var step = new ObjectSchema().additionalProperties(true);
        return new RequestBody()
                .required(true)
                .content(new Content()
                        .addMediaType(
                                "application/json-patch+json", new MediaType().schema(new ArraySchema().items(step))));
    }
}
