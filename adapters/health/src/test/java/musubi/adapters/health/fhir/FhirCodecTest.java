package musubi.adapters.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import musubi.hub.message.Codec;
import musubi.hub.message.Codec.Circumstance;
import musubi.hub.message.Payload;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirCodecTest {

    @Test
    void aSingleRecordIsReadAsABundleThatPutsIt() {
        var read = read("{\"resourceType\":\"Patient\",\"id\":\"a\"}");

        assertThat(requests(read.data())).containsExactly("PUT Patient/a");
        assertThat(read.circumstance()).isEqualTo(new Circumstance(null, "Patient/a", "Patient/a"));
    }

    @Test
    void aRecordWithoutIdIsReadAsABundleThatPostsIt() {
        var read = read("""
                {"resourceType":"Observation","status":"final","subject":{"reference":"Patient/a"}}""");

        assertThat(requests(read.data())).containsExactly("POST Observation");
        assertThat(read.circumstance()).isEqualTo(new Circumstance(null, "Patient/a", "Patient/a"));
    }

    @Test
    void aBundleAboutOnePatientKeepsItsOrderAlsoWhereItRefersByPlaceholder() {
        var read = read("""
                {"resourceType":"Bundle","type":"transaction","entry":[
                 {"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"a"},
                  "request":{"method":"PUT","url":"Patient/a"}},
                 {"resource":{"resourceType":"Observation","status":"final","subject":{"reference":"urn:uuid:1"}},
                  "request":{"method":"POST","url":"Observation"}}]}""");

        assertThat(read.circumstance()).isEqualTo(new Circumstance(null, "Patient/a", "Patient/a"));
    }

    @Test
    void aBundleAboutTwoPatientsFollowsItsSenderOrder() {
        var read = read("""
                {"resourceType":"Bundle","type":"transaction","entry":[
                 {"resource":{"resourceType":"Patient","id":"a"},"request":{"method":"PUT","url":"Patient/a"}},
                 {"request":{"method":"DELETE","url":"Patient/b"}}]}""");

        assertThat(read.circumstance()).isEqualTo(new Circumstance(null, null, null));
    }

    @Test
    void whatIsWrongIsNamedByElementAndNeverByValue() {
        var read = read("""
                {"resourceType":"Patient","birthDate":"1990-02-30","name":[{"fmily":"山田"}]}""");

        assertThat(read.notices())
                .extracting(it -> it.code() + " " + it.place())
                .containsExactly("value-invalid birthDate", "element-unknown fmily");
        assertThat(read.notices().toString()).doesNotContain("1990", "山田");
    }

    @Test
    void aDeletionIsReadFromItsRequestLineAlone() {
        var read = read("", "DELETE Patient/a");

        assertThat(requests(read.data())).containsExactly("DELETE Patient/a");
        assertThat(read.circumstance()).isEqualTo(new Circumstance(null, "Patient/a", "Patient/a"));
        assertThat(requests(again(read.data()))).containsExactly("DELETE Patient/a");
    }

    @Test
    void aConditionBehindAPostIsThatOfACreation() {
        var read = read("{\"resourceType\":\"Patient\"}", "POST Patient?identifier=a|\"1\"");

        assertThat(requests(read.data())).containsExactly("POST Patient");
        assertThat(read.data().getEntryFirstRep().getRequest().getIfNoneExist()).isEqualTo("identifier=a|\"1\"");
    }

    @Test
    void aPatchTravelsInABinary() {
        var patch = "[{\"op\":\"remove\",\"path\":\"/birthDate\"}]";

        var read = again(read(patch, "PATCH Patient/a").data());

        assertThat(requests(read)).containsExactly("PATCH Patient/a");
        assertThat(((Binary) read.getEntryFirstRep().getResource()).getData())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(patch);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            PUT Patient/a             ; {"resourceType":"Patient","id":"a"} ; true
            POST Patient              ; {"resourceType":"Patient"}          ; true
            POST /                    ; {"resourceType":"Bundle","type":"transaction"} ; true
            PUT Patient/a             ; {"resourceType":"Patient"}          ; false
            PUT Patient/b             ; {"resourceType":"Patient","id":"a"} ; false
            POST Patient              ; {"resourceType":"Patient","id":"a"} ; false
            PUT Patient?active=true   ; {"resourceType":"Patient","id":"a"} ; false
            POST Patient?active=true  ; {"resourceType":"Patient"}          ; false
            PATCH Patient/a           ; []                                  ; false
            """)
    void whatTheBytesSayAloneGoesOutUntouched(String action, String body, boolean alone) {
        assertThat(FhirFormats.R4.codec().saysAll(read(body, action).data(), action))
                .isEqualTo(alone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BURN Patient/a", "DELETE", "DELETE ", "delete Patient/a"})
    void aRequestLineThatIsNoWriteIsUnreadable(String action) {
        assertThat(FhirFormats.R4.codec().read(payload("{\"resourceType\":\"Patient\"}"), action))
                .isInstanceOf(Codec.Unreadable.class);
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        var bundle = read("{\"resourceType\":\"Patient\",\"id\":\"a\",\"name\":[{\"text\":\"髙橋\"}]}")
                .data();

        var again = FhirFormats.R4.codec().read(FhirFormats.R4.codec().write(bundle));

        assertThat(((Codec.Read<Bundle>) again).data().equalsDeep(bundle)).isTrue();
    }

    @Test
    void whatIsNoFhirIsUnreadable() {
        for (var text : new String[] {"", "MSH|^~\\&|", "{", "[]", "{\"resourceType\":\"Dragon\"}", "<Patient/>"}) {
            assertThat(FhirFormats.R4.codec().read(payload(text))).as(text).isInstanceOf(Codec.Unreadable.class);
        }
    }

    private static Codec.Read<Bundle> read(String json) {
        return (Codec.Read<Bundle>) FhirFormats.R4.codec().read(payload(json));
    }

    private static Codec.Read<Bundle> read(String json, String action) {
        return (Codec.Read<Bundle>) FhirFormats.R4.codec().read(payload(json), action);
    }

    private static Bundle again(Bundle bundle) {
        var codec = FhirFormats.R4.codec();
        return ((Codec.Read<Bundle>) codec.read(codec.write(bundle))).data();
    }

    private static Payload payload(String text) {
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static java.util.stream.Stream<String> requests(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(it -> it.getRequest().getMethod() + " " + it.getRequest().getUrl());
    }
}
