package musubi.conformance.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import musubi.conformance.HubProcess;

/** A hospital's HL7 v2 messages, and the door for any message that takes them. */
record Admissions(HubProcess hub, String token) {

    static Admissions of(HubProcess hub) {
        return new Admissions(hub, hub.token("hitachi-bay-hospital"));
    }

    /**
     * An admission (ADT^A01).
     *
     * @param control MSH-10
     * @param patient the number in PID-3
     * @param name the family name in PID-5, kanji and kana
     * @param remark text in NTE-3, of any length
     */
    static String admission(String control, String patient, String name, String remark) {
        return String.join(
                "\r",
                "MSH|^~\\&|HIS|0811234567|MUSUBI|HITACHI|20261124103000||ADT^A01^ADT_A01|" + control
                        + "|P|2.5|||||JPN|UNICODE UTF-8||",
                "EVN||20261124103000",
                "PID|||" + patient + "^^^^PI||" + name + "^花子^^^^^L^I~ヒタチ^ハナコ^^^^^L^P||19600315|F",
                "NTE|1||" + remark,
                "PV1||I|3E^305^1",
                "");
    }

    HttpResponse<String> send(String key, String message) throws IOException {
        return hub.send(hub.request("/hub/messages?type=health/hl7v2/2.5")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/hl7-v2; charset=utf-8")
                .POST(BodyPublishers.ofString(message, StandardCharsets.UTF_8)));
    }

    /** The name of the message, once it is journalled. */
    String accepted(String key, String message) throws IOException {
        var response = send(key, message);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        return HubProcess.text(response, "id");
    }
}
