package musubi.conformance.energy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static musubi.conformance.energy.Description.asMap;
import static musubi.conformance.energy.Description.list;
import static musubi.conformance.energy.Description.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import musubi.conformance.Claim;
import musubi.conformance.TestData;
import org.junit.jupiter.api.Test;

/** Our contract of OpenADR 3.1.0, held against the official one, whose known defects are mended first. */
class OfficialDescriptionTest {

    /** Where ours says more, and why. A line that meets no difference is out of date. */
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry(
                    ".* statuses \\+(413|415|429)",
                    "the hub's own answers to what is too large, of another type, too much"),
            Map.entry("delete /(programs|events|vens)/.* statuses \\+409", "what others hang on is not deleted"),
            Map.entry("get /notifiers.* statuses \\+(401|403|500)", "they are left out there, and happen"),
            Map.entry(
                    "get /notifiers.* scopes \\+read_\\w+",
                    "a VEN has to find the broker, and business logic reads everything"),
            Map.entry(
                    ".* scopes \\+write_(vens|subscriptions)_(bl|ven)",
                    "by which some issuers tell business logic from a VEN"),
            Map.entry(
                    "delete /reports/.* scopes \\+write_(events|programs)",
                    "business logic may delete what is reported to it"),
            Map.entry(
                    "post /auth/token 40[01]: .*problem is .*authError",
                    "as RFC 6749 and the official authError itself have it"),
            Map.entry(".* nullable: null is true", "null counts as absent"),
            Map.entry(".* maxItems: null is 20000", "a bound to every list"),
            Map.entry(
                    ".* (maxLength: null is (1024|8000)|maximum: null is 2147483647)",
                    "a bound to every text and number"),
            Map.entry(".*/bearerToken pattern: null is .*", "it goes into a header"),
            Map.entry(".*/objectType enum: \\[PROGRAM, EVENT, .*] is \\[\\w+]", "an object is of its own kind"),
            Map.entry(".* type: null is object", "it goes without saying there"),
            Map.entry("problem( required)? \\+(status|detailJa|notices)", "the status always stands, and more is told"),
            Map.entry("problem/status maximum: 600 is 599", "exclusive there"));

    @Test
    @Claim(
            value =
                    "The contract of the door has the 45 operations of the official description, with its parameters, patterns,"
                            + " enumerations, required properties and statuses",
            standard = "OpenADR 3.1.0",
            deviation =
                    "null counts as absent; lists, free texts and tokens are bounded; 413, 415, 429 and a few 409 are answers"
                            + " as well")
    void itSaysWhatTheOfficialDescriptionSays() throws IOException {
        var official = mended();
        var differences = Differences.between(official, ours());

        assertThat(official.operations()).hasSize(45);
        assertThat(differences)
                .filteredOn(it -> OURS.keySet().stream().noneMatch(known -> Pattern.matches(known, it)))
                .isEmpty();
        assertThat(OURS.keySet())
                .filteredOn(known -> differences.stream().noneMatch(it -> Pattern.matches(known, it)))
                .as("differences that are no more")
                .isEmpty();
    }

    @Test
    void anOperationThatIsMissingOrAPropertyThatIsAnotherIsFound() throws IOException {
        var text = text();

        assertThat(Differences.between(ours(), ours())).isEmpty();
        assertThat(Differences.between(
                        ours(), Description.read(text.replace("\"/auth/server\":", "\"/auth/servers\":"))))
                .containsExactly("operations -get /auth/server", "operations +get /auth/servers");
        assertThat(Differences.between(ours(), Description.read(text.replace("required: [programID]", "required: []"))))
                .containsExactly("eventRequest required -programID");
        assertThat(Differences.between(ours(), Description.read(text.replace("maximum: 50}", "maximum: 51}"))))
                .contains("get /events ?query limit maximum: 50 is 51");
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() throws IOException {
        var contract = ours();
        var wrong = contract.operations()
                .flatMap(it -> Stream.concat(
                                map(it.node(), "responses").values().stream(), Stream.of(map(it.node(), "requestBody")))
                        .flatMap(content -> map(contract.resolved(asMap(content)), "content").values().stream())
                        .flatMap(media -> ContractSchema.of(contract, map(asMap(media), "schema"))
                                .faults(Examples.json(asMap(media).get("example")))
                                .map(fault -> it + ": " + fault)))
                .toList();

        assertThat(wrong).isEmpty();
    }

    /** The official description, with its defects mended that keep it from being held against anything. */
    private static Description mended() throws IOException {
        var file = TestData.folder().resolve("energy/openadr-3.1.0.yaml");
        assumeTrue(Files.isRegularFile(file), "no official description of OpenADR 3.1.0 among the test data");
        var official = Description.read(Files.readString(file).replace("default: null          -", "default: null"));
        var schemas = map(map(official.root(), "components"), "schemas");
        // an object cannot be of two kinds at once
        for (var each : List.of("ven", "resource")) {
            var whole = new HashMap<>(official.resolved(map(schemas, each)));
            var properties = new HashMap<>(map(whole, "properties"));
            properties.put(
                    "objectType", Map.of("type", "string", "enum", List.of(each.toUpperCase(java.util.Locale.ROOT))));
            whole.put("properties", properties);
            schemas.put(each, whole);
        }
        // an event of no duration would be none
        map(schemas, "duration").remove("default");
        var paths = map(official.root(), "paths");
        var unauthorized = Map.of("$ref", "#/components/responses/unauthorized");
        map(map(map(paths, "/programs/{programID}"), "put"), "responses").put("401", unauthorized);
        map(map(map(paths, "/vens"), "post"), "responses")
                .put("409", Map.of("$ref", "#/components/responses/conflict"));
        // business logic reads with read_all
        official.operations()
                .filter(it -> it.method().equals("get"))
                .flatMap(it -> list(it.node(), "security").stream())
                .map(it -> list(asMap(it), "oAuth2ClientCredentials"))
                .filter(it -> !it.isEmpty() && !it.contains("read_all"))
                .forEach(it -> it.add("read_all"));
        return official;
    }

    static Description ours() throws IOException {
        return Description.read(text());
    }

    private static String text() throws IOException {
        try (var in = Objects.requireNonNull(
                OfficialDescriptionTest.class.getResourceAsStream("/profiles/energy/openadr-3.1/openapi.yaml"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
