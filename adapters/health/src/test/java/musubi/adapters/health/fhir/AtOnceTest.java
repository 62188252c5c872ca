package musubi.adapters.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

/** Several who write the same record in the same moment, and a record that comes back. */
class AtOnceTest extends FhirDoorContext {

    private static final int WRITERS = 8;

    @Test
    void eachOfEightPutsIsTakenOneAfterTheOther() throws Exception {
        put(HOSPITAL, "/fhir/Patient/at-once", patient("at-once", "始"));

        var answers = atOnce(it -> put(HOSPITAL, "/fhir/Patient/at-once", patient("at-once", "人" + it)));

        assertThat(answers).containsOnly(200);
        assertThat(version("at-once")).isEqualTo("9");
    }

    @Test
    void ofEightThatCreateTheSameRecordOneIsFirst() throws Exception {
        var answers = atOnce(it -> put(HOSPITAL, "/fhir/Patient/at-once-new", patient("at-once-new", "人" + it)));

        assertThat(answers).containsOnlyOnce(201).allMatch(it -> it == 200 || it == 201);
        assertThat(version("at-once-new")).isEqualTo("8");
    }

    @Test
    void ofEightThatNameTheSameVersionOneWins() throws Exception {
        put(HOSPITAL, "/fhir/Patient/at-once-match", patient("at-once-match", "始"));

        var answers = atOnce(it -> send(body("/fhir/Patient/at-once-match", HOSPITAL)
                .header("If-Match", "W/\"1\"")
                .PUT(BodyPublishers.ofString(patient("at-once-match", "人" + it)))));

        assertThat(answers).containsOnlyOnce(200).allMatch(it -> it == 200 || it == 409 || it == 412);
    }

    @Test
    void eightConditionalCreatesMakeOneRecord() throws Exception {
        var patient =
                "{\"resourceType\":\"Patient\",\"identifier\":[{\"system\":\"urn:example:once\",\"value\":\"1\"}]}";

        var answers = atOnce(
                _ -> post(HOSPITAL, "/fhir/Patient", patient, "If-None-Exist", "identifier=urn:example:once%7C1"));

        assertThat(answers).containsOnlyOnce(201).allMatch(it -> it == 200 || it == 201);
        assertThat(ids(get(HOSPITAL, "/fhir/Patient?identifier=urn:example:once%7C1")))
                .hasSize(1);
    }

    @Test
    void patchesDeletesAndTransactionsThatMeetAreNeverAServerError() throws Exception {
        put(HOSPITAL, "/fhir/Patient/at-once-mixed", patient("at-once-mixed", "始"));

        var answers = atOnce(it -> switch (it % 4) {
            case 0 ->
                send(request("/fhir/Patient/at-once-mixed", HOSPITAL)
                        .header("Content-Type", "application/json-patch+json")
                        .method(
                                "PATCH",
                                BodyPublishers.ofString(
                                        "[{\"op\":\"add\",\"path\":\"/gender\",\"value\":\"other\"}]")));
            case 1 -> delete(HOSPITAL, "/fhir/Patient/at-once-mixed");
            case 2 -> post(HOSPITAL, "/fhir", bundle("transaction", "at-once-mixed", it));
            default -> post(HOSPITAL, "/fhir", bundle("batch", "at-once-mixed", it));
        });

        assertThat(answers).allMatch(it -> it < 500);
    }

    @Test
    void transactionsThatNameTheSameRecordsInAnyOrderBothGoThrough() throws Exception {
        var answers = atOnce(it -> {
            var first = it % 2 == 0 ? "at-once-a" : "at-once-b";
            var second = it % 2 == 0 ? "at-once-b" : "at-once-a";
            return post(HOSPITAL, "/fhir", bundle("transaction", first, second, it));
        });

        assertThat(answers).containsOnly(200);
    }

    @Test
    void entriesOfABatchThatMeetOthersAreTriedAgainEachByItself() throws Exception {
        var answers = Executors.newFixedThreadPool(WRITERS);
        Callable<HttpResponse<String>> write = () -> post(HOSPITAL, "/fhir", bundle("batch", "at-once-batch", 1));
        try (answers) {
            var all = answers.invokeAll(
                    IntStream.range(0, WRITERS).mapToObj(_ -> write).toList());
            for (var each : all) {
                assertThat(read(each.get(), Bundle.class)
                                .getEntryFirstRep()
                                .getResponse()
                                .getStatus())
                        .startsWith("20");
            }
        }
    }

    @Test
    void whatItsOwnerDeletedItsOwnerMayDeleteAgain() {
        put(HOSPITAL, "/fhir/Patient/at-once-gone", patient("at-once-gone", "去"));

        var answers = List.of(
                delete(HOSPITAL, "/fhir/Patient/at-once-gone"),
                delete(HOSPITAL, "/fhir/Patient/at-once-gone"),
                post(HOSPITAL, "/fhir", """
                        {"resourceType":"Bundle","type":"transaction","entry":[
                         {"request":{"method":"DELETE","url":"Patient/at-once-gone"}}]}"""));

        assertThat(answers).allMatch(it -> it.statusCode() / 100 == 2);
        assertThat(get(HOSPITAL, "/fhir/Patient/at-once-gone").statusCode()).isEqualTo(410);
    }

    @Test
    void whatItsOwnerDeletedItsOwnerBringsBack() {
        put(HOSPITAL, "/fhir/Patient/at-once-back", patient("at-once-back", "去"));
        delete(HOSPITAL, "/fhir/Patient/at-once-back");

        var others = put(CLINIC, "/fhir/Patient/at-once-back", patient("at-once-back", "他"));
        var back = put(HOSPITAL, "/fhir/Patient/at-once-back", patient("at-once-back", "来"));

        assertThat(others.statusCode()).isBetween(400, 499);
        assertThat(back.statusCode()).isIn(200, 201);
        var stored = read(get(HOSPITAL, "/fhir/Patient/at-once-back"), Patient.class);
        assertThat(stored.getNameFirstRep().getText()).isEqualTo("来");
        assertThat(Owner.find(stored)).contains(HOSPITAL);
    }

    private String version(String id) {
        return read(get(HOSPITAL, "/fhir/Patient/" + id), Patient.class)
                .getMeta()
                .getVersionId();
    }

    private static List<Integer> atOnce(IntFunction<HttpResponse<String>> write)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var calls = IntStream.range(0, WRITERS)
                    .mapToObj(it -> (Callable<Integer>) () -> write.apply(it).statusCode())
                    .toList();
            return threads.invokeAll(calls).stream().map(it -> it.resultNow()).toList();
        }
    }

    private static String bundle(String type, String id, int number) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"%s\",\"entry\":[%s]}".formatted(type, entry(id, number));
    }

    private static String bundle(String type, String first, String second, int number) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"%s\",\"entry\":[%s,%s]}"
                .formatted(type, entry(first, number), entry(second, number));
    }

    private static String entry(String id, int number) {
        return "{\"resource\":%s,\"request\":{\"method\":\"PUT\",\"url\":\"Patient/%s\"}}"
                .formatted(patient(id, "束" + number), id);
    }

    private static String patient(String id, String name) {
        return "{\"resourceType\":\"Patient\",\"id\":\"%s\",\"name\":[{\"text\":\"%s\"}]}".formatted(id, name);
    }
}
