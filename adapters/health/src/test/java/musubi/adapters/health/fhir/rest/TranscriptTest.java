package musubi.adapters.health.fhir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import musubi.hub.message.Payload;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private static final String PATIENT = "{\"resourceType\":\"Patient\"}";

    @Test
    void aBodyThatSaysAllIsKeptAsItCame() {
        assertThat(text(transcript("PUT", "Patient/a", null, PATIENT + "\n").payload()))
                .isEqualTo(PATIENT + "\n");
    }

    @Test
    void aConditionStandsBesideTheBody() {
        assertThat(text(transcript("POST", "Patient", "identifier=a|\"1\"", PATIENT)
                        .payload()))
                .isEqualTo("{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":" + PATIENT
                        + ",\"request\":{\"method\":\"POST\",\"url\":\"Patient\","
                        + "\"ifNoneExist\":\"identifier=a|\\\"1\\\"\"}}]}");
    }

    @Test
    void aRefusalStandsBesideWhatWasRefused() {
        assertThat(text(transcript("DELETE", "Patient/a", null, "").refused(409, "{}")))
                .isEqualTo("{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":["
                        + "{\"request\":{\"method\":\"DELETE\",\"url\":\"Patient/a\"},"
                        + "\"response\":{\"status\":\"409\",\"outcome\":{}}}]}");
    }

    private static Transcript transcript(
            String method, String url, @org.jspecify.annotations.Nullable String ifNoneExist, String body) {
        return new Transcript(
                method, url, "application/fhir+json;charset=UTF-8", ifNoneExist, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Payload payload) {
        return new String(payload.bytes(), StandardCharsets.UTF_8);
    }
}
