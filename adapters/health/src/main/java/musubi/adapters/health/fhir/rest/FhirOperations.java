package musubi.adapters.health.fhir.rest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import musubi.adapters.health.fhir.FhirFormats;

/**
 * The interactions of the FHIR door (FHIR R4 §3.1.0) as operations of {@code /openapi.json}, once for all types of resources. What
 * can be searched by differs from type to type and stands in {@code /fhir/metadata}.
 */
final class FhirOperations {

    private static final String TAG = "fhir";
    private static final String TYPE = RestConfiguration.PREFIX + "/{type}";
    private static final String RECORD = TYPE + "/{id}";
    private static final List<String> COMMON =
            List.of("_id", "identifier", "patient", "subject", "date", "_lastUpdated", "_sort", "_count", "_include");

    private final List<String> kept;

    /** @param kept the types that are offered */
    FhirOperations(List<String> kept) {
        this.kept = kept.stream().sorted().toList();
    }

    void describe(OpenAPI api) {
        FhirShapes.describe(api);
        api.addTagsItem(new Tag().name(TAG).description("Health records, as HL7 FHIR R4 has them"));
        api.path(
                RestConfiguration.PREFIX + "/metadata",
                new PathItem()
                        .get(open("getCapabilities", "What the FHIR server does, type by type", FhirShapes.RESOURCE)));
        api.path(RestConfiguration.PREFIX + SmartConfigurationInterceptor.PATH, new PathItem().get(smart()));
        api.path(
                RestConfiguration.PREFIX,
                new PathItem()
                        .post(operation("transact", "A transaction or a batch, as one Bundle", "200", FhirShapes.BUNDLE)
                                .requestBody(FhirShapes.body(FhirFormats.JSON, FhirShapes.BUNDLE))
                                .extensions(said("system/*.cruds", 404, 409, 412, 422))));
        api.path(TYPE, new PathItem().get(search()).post(create()));
        api.path(RECORD, new PathItem().get(read()).put(update()).patch(patch()).delete(delete()));
        api.path(RECORD + "/_history", new PathItem().get(history()));
        api.path(RECORD + "/_history/{version}", new PathItem().get(version()));
    }

    private Operation search() {
        var search = operation("searchRecords", "Records of a type that meet all criteria", "200", FhirShapes.BUNDLE)
                .addParametersItem(type())
                .extensions(said("system/*.s"));
        COMMON.forEach(it ->
                search.addParametersItem(new Parameter().in("query").name(it).schema(new StringSchema())));
        return search;
    }

    private Operation create() {
        return written(operation(
                        "createRecord", "Keeps a new record; its id is in Location", "201", FhirShapes.RESOURCE))
                .addParametersItem(type())
                .addParametersItem(FhirShapes.header("If-None-Exist"))
                .requestBody(FhirShapes.body(FhirFormats.JSON, FhirShapes.RESOURCE))
                .extensions(said("system/*.c", 409, 412, 422));
    }

    private Operation read() {
        return versioned(record("readRecord", "One record as it is now")).extensions(said("system/*.r", 410));
    }

    private Operation update() {
        var update = written(record("updateRecord", "Puts a record in the place of the one before"))
                .addParametersItem(FhirShapes.header("If-Match"))
                .requestBody(FhirShapes.body(FhirFormats.JSON, FhirShapes.RESOURCE))
                .extensions(said("system/*.u", 409, 412, 422));
        update.getResponses().addApiResponse("201", FhirShapes.answer("It was not there before", FhirShapes.RESOURCE));
        return update;
    }

    private Operation patch() {
        return written(record("patchRecord", "Changes parts of a record (RFC 6902)"))
                .addParametersItem(FhirShapes.header("If-Match"))
                .requestBody(FhirShapes.patch())
                .extensions(said("system/*.u", 409, 410, 412, 422));
    }

    private Operation delete() {
        return operation("deleteRecord", "Takes a record away; its versions stay", "200", "OperationOutcome")
                .addParametersItem(type())
                .addParametersItem(FhirShapes.path("id"))
                .extensions(said("system/*.d", 409, 412));
    }

    private Operation history() {
        return operation("listVersions", "All versions of a record, newest first", "200", FhirShapes.BUNDLE)
                .addParametersItem(type())
                .addParametersItem(FhirShapes.path("id"))
                .extensions(said("system/*.r"));
    }

    private Operation version() {
        return versioned(record("readVersion", "One version of a record"))
                .addParametersItem(FhirShapes.path("version"))
                .extensions(said("system/*.r", 410));
    }

    private Operation record(String id, String summary) {
        return operation(id, summary, "200", FhirShapes.RESOURCE)
                .addParametersItem(type())
                .addParametersItem(FhirShapes.path("id"));
    }

    private Parameter type() {
        var types = new StringSchema();
        types.setEnum(kept);
        return FhirShapes.path("type").schema(types);
    }

    private static Operation smart() {
        return new Operation()
                .operationId("getSmartConfiguration")
                .summary("Where tokens come from (SMART App Launch 2.2)")
                .addTagsItem(TAG)
                .responses(new ApiResponses()
                        .addApiResponse(
                                "200",
                                FhirShapes.freely("application/json", new ObjectSchema().additionalProperties(true))));
    }

    private static Operation open(String id, String summary, String schema) {
        return operation(id, summary, "200", schema);
    }

    private static Operation operation(String id, String summary, String status, String schema) {
        return new Operation()
                .operationId(id)
                .summary(summary)
                .addTagsItem(TAG)
                .responses(new ApiResponses().addApiResponse(status, FhirShapes.answer("OK", schema)));
    }

    private static Operation written(Operation operation) {
        operation.getResponses().values().forEach(it -> it.addHeaderObject(
                        "Location",
                        new Header().description("where this version is").schema(new StringSchema()))
                .addHeaderObject("ETag", new Header().description("the version").schema(new StringSchema())));
        return operation;
    }

    private static Operation versioned(Operation operation) {
        operation
                .getResponses()
                .values()
                .forEach(it -> it.addHeaderObject(
                        "ETag",
                        new Header().description("the version, for If-Match").schema(new StringSchema())));
        return operation;
    }

    /** What the scopes of a token have to permit, on all types or on the one that is asked; and how it refuses besides. */
    private static Map<String, Object> said(String scope, Integer... refuses) {
        var said = new HashMap<String, Object>();
        said.put("x-scopes", List.of(scope));
        said.put("x-refuses", List.of(refuses));
        return said;
    }
}
