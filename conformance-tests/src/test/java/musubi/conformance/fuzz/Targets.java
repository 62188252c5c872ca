package musubi.conformance.fuzz;

import static musubi.conformance.CityClient.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import musubi.conformance.CityClient;

/** Every operation of the city: those of its OpenAPI, those of its FHIR capability statement, and what is in neither. */
record Targets(List<Target> all) {

    /**
     * @param path with {@code {names}} for what varies
     * @param parameters names of what may stand in the query
     * @param type of a body, or empty where none is sent
     */
    record Target(String method, String path, List<String> parameters, String type, byte[] body) {}

    private static final Map<String, byte[]> NO_EXAMPLE =
            Map.of("application/json", Strange.latin("{\"id\":\"fuzz\",\"a\":[1]}"));
    private static final String PATIENT = """
            {"resourceType":"Patient","identifier":[{"system":"urn:fuzz","value":"1"}],"name":[{"family":"fuzz"}],"birthDate":"1980-01-01"}""";
    private static final String MESSAGE =
            "MSH|^~\\&|HIS|0811234567|MUSUBI|HITACHI-CITY|20261127090000||ADT^A01^ADT_A01|FUZZ-1|P|2.5\r"
                    + "EVN||20261127090000\rPID|||FUZZ-1^^^0811234567^PI||FUZZ^TARO||19800101|M\rPV1||I|W^1^1\r";
    private static final List<String> SEARCH = List.of(
            "_id",
            "_count",
            "_lastUpdated",
            "_sort",
            "_include",
            "_revinclude",
            "_has:Observation:subject:code",
            "_elements",
            "_summary",
            "_total",
            "_format",
            "_getpages",
            "_offset",
            "identifier",
            "name",
            "name:exact",
            "birthdate",
            "code",
            "subject",
            "patient",
            "status",
            "date",
            "value-quantity",
            "subject:Patient.name",
            "_filter",
            "_text",
            "zzz");

    static Targets of(CityClient city) {
        var all = new ArrayList<Target>();
        described(json(city.get("/openapi.json")), all);
        records(json(city.get("/fhir/metadata")), all);
        others(all);
        return new Targets(List.copyOf(all));
    }

    private static void described(JsonNode openApi, List<Target> all) {
        openApi.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var parameters = StreamSupport.stream(
                                    operation.getValue().at("/parameters").spliterator(), false)
                            .filter(it -> it.at("/in").asText().equals("query"))
                            .map(it -> it.at("/name").asText())
                            .toList();
                    var content = operation.getValue().at("/requestBody/content").properties().stream()
                            .findFirst();
                    var type = content.map(Map.Entry::getKey).orElse("");
                    var example =
                            content.map(it -> it.getValue().at("/example")).filter(it -> !it.isMissingNode());
                    var body = example.map(it -> Strange.latin(it.toString()))
                            .orElseGet(() -> NO_EXAMPLE.getOrDefault(type, Strange.latin(MESSAGE)));
                    all.add(new Target(
                            operation.getKey().toUpperCase(java.util.Locale.ROOT),
                            path.getKey(),
                            parameters,
                            type,
                            body));
                }));
    }

    private static void records(JsonNode metadata, List<Target> all) {
        for (var resource : metadata.at("/rest/0/resource")) {
            var base = "/fhir/" + resource.at("/type").asText();
            for (var interaction : resource.at("/interaction")) {
                switch (interaction.at("/code").asText()) {
                    case "read" -> all.add(plain("GET", base + "/{id}"));
                    case "vread" -> all.add(plain("GET", base + "/{id}/_history/{version}"));
                    case "history-instance" ->
                        all.add(new Target("GET", base + "/{id}/_history", SEARCH, "", new byte[0]));
                    case "search-type" -> {
                        all.add(new Target("GET", base, SEARCH, "", new byte[0]));
                        all.add(form(base + "/_search"));
                    }
                    case "create" -> all.add(written("POST", base));
                    case "update" -> all.add(written("PUT", base + "/{id}"));
                    case "patch" -> all.add(written("PATCH", base + "/{id}"));
                    case "delete" -> all.add(plain("DELETE", base + "/{id}"));
                    default -> all.add(plain("GET", base + "/{id}"));
                }
            }
            for (var operation : resource.at("/operation")) {
                all.add(new Target("GET", base + "/$" + operation.at("/name").asText(), SEARCH, "", new byte[0]));
                all.add(written("POST", base + "/{id}/$" + operation.at("/name").asText()));
            }
        }
        all.add(written("POST", "/fhir"));
        all.add(new Target("GET", "/fhir", SEARCH, "", new byte[0]));
    }

    private static void others(List<Target> all) {
        for (var path : List.of(
                "/",
                "/login",
                "/console/messages",
                "/console/messages/{id}",
                "/console/parked",
                "/console/partners",
                "/console/audit",
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/prometheus",
                "/openapi.json",
                "/assets/{file}",
                "/webjars/{file}",
                "/.well-known/openid-configuration",
                "/oauth2/jwks",
                "/oauth2/authorize",
                "/fhir/metadata",
                "/fhir/.well-known/smart-configuration",
                "/transit/feeds/hitachi-transit/gtfs.zip",
                "/error",
                "/nothing/here")) {
            all.add(new Target(
                    "GET", path, List.of("language", "limit", "after", "from", "state", "_format"), "", new byte[0]));
        }
        all.add(new Target(
                "GET",
                "/transit/plan?from=36.516,140.617&to=36.591,140.662",
                List.of("from", "to", "time", "arriveBy", "numItineraries", "wheelchair", "modes", "lang", "zzz"),
                "",
                new byte[0]));
        all.add(new Target("GET", "/otp/gtfs/v1", List.of("query", "variables", "operationName"), "", new byte[0]));
        for (var path : List.of(
                "/oauth2/token", "/auth/token", "/login", "/logout", "/oauth2/introspect", "/console/parked/replay")) {
            all.add(form(path));
        }
        all.add(new Target(
                "POST", "/hub/messages?type=health/hl7v2/2.5", List.of("type"), "text/plain", Strange.latin(MESSAGE)));
    }

    private static Target plain(String method, String path) {
        return new Target(method, path, List.of(), "", new byte[0]);
    }

    private static Target written(String method, String path) {
        return new Target(method, path, List.of(), "application/fhir+json", Strange.latin(PATIENT));
    }

    private static Target form(String path) {
        var form =
                "grant_type=client_credentials&client_id=x&client_secret=y&_id=1&username=admin&password=x&scope=a%20b";
        return new Target("POST", path, List.of(), "application/x-www-form-urlencoded", Strange.latin(form));
    }
}
