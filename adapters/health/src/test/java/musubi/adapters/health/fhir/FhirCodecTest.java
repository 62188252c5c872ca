package musubi.adapters.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import musubi.hub.message.Codec;
import musubi.hub.message.Codec.Circumstance;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;

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
    void aWriteThatTheServerRefusedReadsAsRejected() {
        var read = read("""
                {"resourceType":"Bundle","type":"transaction","entry":[
                 {"resource":{"resourceType":"Patient","id":"a"},"request":{"method":"PUT","url":"Patient/a"},
                  "response":{"status":"412"}}]}""");

        assertThat(Notice.anyError(read.notices())).isTrue();
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

    private static Payload payload(String text) {
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static java.util.stream.Stream<String> requests(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(it -> it.getRequest().getMethod() + " " + it.getRequest().getUrl());
    }
}
