package musubi.adapters.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.junit.jupiter.api.Test;

/** What the server says of itself, asked piece by piece: about a record that the clinic does not see, and about none. */
class CapabilitiesTest extends FhirDoorContext {

    private static final String HIDDEN = "cap-1";
    private static final String ABSENT = "cap-0";

    @Test
    void itNamesWhatItDoesAndNothingElse() {
        var statement = statement();
        var rest = statement.getRestFirstRep();

        assertThat(statement.getFormat()).extracting(Object::toString).containsExactly("application/fhir+json", "json");
        assertThat(statement.getPatchFormat())
                .extracting(Object::toString)
                .containsExactly("application/json-patch+json");
        assertThat(statement.getSoftware().getName()).isEqualTo("Musubi");
        assertThat(statement.getSoftware().getVersion()).doesNotStartWith("8.");
        assertThat(rest.getInteraction())
                .extracting(it -> it.getCode())
                .containsExactly(SystemRestfulInteraction.TRANSACTION, SystemRestfulInteraction.BATCH);
        assertThat(rest.getOperation()).isEmpty();
        for (var resource : rest.getResource()) {
            assertThat(resource.getOperation()).extracting(it -> it.getName()).isSubsetOf("meta", "everything");
        }
    }

    @Test
    void otherFormatsAreRefused() {
        var xml = send(request("/fhir/Patient", HOSPITAL)
                .header("Content-Type", "application/fhir+xml")
                .POST(BodyPublishers.ofString("<Patient xmlns=\"http://hl7.org/fhir\"/>")));
        var asked = send(request("/fhir/metadata", "")
                .header("Accept", "application/fhir+xml")
                .GET());
        var patch = send(request("/fhir/Patient/cap-none", HOSPITAL)
                .header("Content-Type", "application/xml-patch+xml")
                .method("PATCH", BodyPublishers.ofString("<diff/>")));

        assertThat(List.of(xml.statusCode(), asked.statusCode(), patch.statusCode()))
                .containsExactly(415, 406, 415);
    }

    @Test
    void everySearchParameterThatItNamesWorks() {
        var refused = new ArrayList<String>();
        for (var resource : statement().getRestFirstRep().getResource()) {
            var urls = resource.getSearchParam().stream()
                    .map(it -> resource.getType() + "?" + name(it) + "=" + value(it, ABSENT))
                    .toList();

            var answered = post(HOSPITAL, "/fhir", batch(urls));
            assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
            var answers = read(answered, Bundle.class);

            for (var index = 0; index < urls.size(); index++) {
                var answer = answers.getEntry().get(index);
                if (!answer.getResponse().getStatus().startsWith("200")) {
                    refused.add(
                            urls.get(index) + " " + json(answer.getResponse().getOutcome()));
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void nothingTellsAHiddenRecordFromAnAbsentOne() {
        for (var resource : statement().getRestFirstRep().getResource()) {
            var type = resource.getType();
            if (Visibility.isOpen(type)) {
                continue;
            }
            var minimal = "{\"resourceType\":\"%s\",\"id\":\"%s\"}";
            var stored = put(HOSPITAL, "/fhir/" + type + "/" + HIDDEN, whole(minimal.formatted(type, HIDDEN)));
            assertThat(stored.statusCode()).as(type + stored.body()).isIn(200, 201);

            assertThat(searches(resource, HIDDEN)).as(type).isEqualTo(searches(resource, ABSENT));
            for (var interaction : resource.getInteraction()) {
                assertThat(ask(interaction.getCode(), type, HIDDEN))
                        .as(interaction.getCode() + " " + type)
                        .isEqualTo(ask(interaction.getCode(), type, ABSENT));
            }
            for (var operation : resource.getOperation()) {
                assertThat(Set.of("meta", "everything")).contains(operation.getName());
                assertThat(plain(get(CLINIC, "/fhir/" + type + "/" + HIDDEN + "/$" + operation.getName()), HIDDEN))
                        .isEqualTo(plain(
                                get(CLINIC, "/fhir/" + type + "/" + ABSENT + "/$" + operation.getName()), ABSENT));
            }
        }
    }

    /** Every parameter on the record itself, on a chain to it, and back from it. */
    private String searches(CapabilityStatementRestResourceComponent resource, String id) {
        var type = resource.getType();
        var urls = new ArrayList<String>();
        for (var parameter : resource.getSearchParam()) {
            urls.add(type + "?_id=" + id + "&" + name(parameter) + "=" + value(parameter, id));
            if (parameter.getType() == SearchParamType.REFERENCE) {
                urls.add("Organization?_has:" + type + ":" + parameter.getName() + ":_id=" + id);
            }
            urls.add("List?item:" + type + "." + parameter.getName() + "=" + value(parameter, id));
        }
        return plain(post(CLINIC, "/fhir", batch(urls)), id);
    }

    /** Fails for what it does not know. */
    private String ask(TypeRestfulInteraction interaction, String type, String id) {
        var path = "/fhir/" + type + "/" + id;
        var body = whole("{\"resourceType\":\"%s\",\"id\":\"%s\"}".formatted(type, id));
        return switch (interaction) {
            case READ -> plain(get(CLINIC, path), id);
            case VREAD -> plain(get(CLINIC, path + "/_history/1"), id);
            case HISTORYINSTANCE -> plain(get(CLINIC, path + "/_history"), id);
            case DELETE -> plain(delete(CLINIC, path), id) + plain(delete(CLINIC, "/fhir/" + type + "?_id=" + id), id);
            case PATCH -> plain(patch(path), id) + plain(patch("/fhir/" + type + "?_id=" + id), id);
            case UPDATE ->
                plain(send(body(path, CLINIC).header("If-Match", "W/\"1\"").PUT(BodyPublishers.ofString(body))), id)
                        + plain(put(CLINIC, path, body), id);
            case CREATE -> plain(post(CLINIC, "/fhir/Basic", """
                                {"resourceType":"Basic","code":{"text":"x"},
                                 "subject":{"reference":"%s/%s"}}""".formatted(type, id)), id);
            case SEARCHTYPE -> plain(get(CLINIC, "/fhir/" + type + "?_id=" + id + "&_summary=count"), id);
            case HISTORYTYPE, NULL -> throw new AssertionError("nobody has asked " + interaction + " yet");
        };
    }

    private HttpResponse<String> patch(String path) {
        return send(request(path, CLINIC)
                .header("Content-Type", "application/json-patch+json")
                .method("PATCH", BodyPublishers.ofString("[{\"op\":\"test\",\"path\":\"/id\",\"value\":\"x\"}]")));
    }

    /** A search back from other records has a name only with them. */
    private static String name(CapabilityStatementRestResourceSearchParamComponent parameter) {
        return parameter.getName().equals("_has") ? "_has:Provenance:target:_id" : parameter.getName();
    }

    private static String value(CapabilityStatementRestResourceSearchParamComponent parameter, String id) {
        return switch (parameter.getType()) {
            case STRING, URI -> "x";
            case TOKEN -> parameter.getName().equals("_id") ? id : "x";
            case DATE -> "ge2000-01-01";
            case NUMBER -> "1";
            case QUANTITY -> "1";
            case REFERENCE -> id;
            case COMPOSITE -> parameter.getName().endsWith("date") ? "x$2000-01-01" : "x$1";
            case SPECIAL -> parameter.getName().equals("near") ? "1%7C1" : "x";
            case NULL -> throw new AssertionError("nobody has asked " + parameter.getName() + " yet");
        };
    }

    private CapabilityStatement statement() {
        return read(get("", "/fhir/metadata"), CapabilityStatement.class);
    }

    private static String batch(List<String> urls) {
        var bundle = new Bundle().setType(BundleType.BATCH);
        urls.forEach(
                it -> bundle.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl(it));
        return json(bundle);
    }

    /** With what the profiles of this server demand. */
    private static String whole(String minimal) {
        var type = minimal.split("\"")[3];
        var more =
                switch (type) {
                    case "Observation", "DiagnosticReport" -> "\"status\":\"final\",\"code\":{\"text\":\"x\"},";
                    case "Bundle" -> "\"type\":\"collection\",";
                    case "Encounter" -> "\"status\":\"planned\",\"class\":{\"code\":\"AMB\"},";
                    case "Condition" -> "\"subject\":{\"display\":\"x\"},";
                    case "Consent" ->
                        "\"status\":\"draft\",\"scope\":{\"text\":\"x\"},\"category\":[{\"text\":\"x\"}],";
                    case "MedicationRequest" ->
                        "\"status\":\"draft\",\"intent\":\"plan\",\"medicationCodeableConcept\":{\"text\":\"x\"},"
                                + "\"subject\":{\"display\":\"x\"},";
                    default -> "";
                };
        return minimal.replace("\"id\":", more + "\"id\":");
    }

    private static String plain(HttpResponse<String> answer, String id) {
        return (answer.statusCode() + " " + answer.body())
                .replace(id, "ID")
                .replaceAll("\"id\":\"[^\"]*\"", "")
                .replaceAll("\"lastUpdated\":\"[^\"]*\"", "");
    }
}
