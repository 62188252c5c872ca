package musubi.conformance.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import musubi.conformance.Certificates;
import musubi.conformance.City;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HL7 v2 over TLS, where both sides show certificates. */
class MutualTlsTest extends City {

    private static final int PATIENCE = 60_000; // milliseconds
    private static String registered = "";

    private String facility = "";

    /** A hospital that is known by the subject of its certificate; by no address but this machine's. */
    @BeforeEach
    void register() {
        facility = Partners.fresh("TLS").replaceAll("[^A-Z0-9]", "X").toUpperCase(java.util.Locale.ROOT);
        var id = Partners.fresh("tls-hospital");
        var partner = """
                {"id":"%s","name":{"en":"%s","ja":"%s"},"kind":"hospital","purpose":"TREATMENT","sends":["health/*"],
                 "identities":{"hl7v2-facility":"%s","certificate-subject":"%s"}}
                """.formatted(id, id, id, facility, Certificates.HOSPITAL);
        forgetOthers();
        var answer = city.post(
                "/hub/partners", "hitachi-city", "application/json", partner.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        registered = id;
    }

    /** One subject is one partner's: the hospital of the test before gives it back. */
    private void forgetOthers() {
        if (!registered.isEmpty()) {
            var partner = """
                    {"id":"%s","name":{"en":"%s","ja":"%s"},"kind":"hospital","purpose":"TREATMENT"}
                    """.formatted(registered, registered, registered);
            city.put(
                    "/hub/partners/" + registered,
                    "hitachi-city",
                    "application/json",
                    partner.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    @Claim(
            value = "HL7 v2 over TLS is taken from whom its certificate proves to be the sender",
            standard = "RFC 8446 §4.4.2")
    void theOwnerOfTheCertificateIsTaken() throws IOException {
        try (var line = CERTIFICATES.connect(MLLP_TLS, "hospital")) {
            assertThat(send(line)).contains("MSA|AA|");
        }
    }

    @Test
    void anotherOnesCertificateDoesNotProveTheSender() throws IOException {
        try (var line = CERTIFICATES.connect(MLLP_TLS, "clinic")) {
            assertThat(send(line)).contains("MSA|AR|");
        }
    }

    @Test
    void whoShowsNoCertificateOrAStrangersDoesNotComeIn() throws IOException {
        for (var alias : new String[] {null, "stranger"}) {
            try (var line = CERTIFICATES.connect(MLLP_TLS, alias)) {
                assertThatThrownBy(() -> assertThat(send(line)).isNotEmpty())
                        .isInstanceOfAny(IOException.class, AssertionError.class);
            }
        }
    }

    private String send(Socket line) throws IOException {
        line.setSoTimeout(PATIENCE);
        var message = "MSH|^~\\&|HIS|" + facility + "|MUSUBI|HITACHI|20261127083000||ADT^A08^ADT_A01|"
                + Partners.fresh("M") + "|P|2.5||||||UNICODE UTF-8\rEVN||20261127083000\r"
                + "PID|||4711^^^" + facility + "^PI||日立^花子^^^^^L^I||19800101|F\rPV1||N\r";
        var frame = new ByteArrayOutputStream();
        frame.write(0x0b);
        frame.writeBytes(message.getBytes(StandardCharsets.UTF_8));
        frame.write(0x1c);
        frame.write('\r');
        line.getOutputStream().write(frame.toByteArray());
        line.getOutputStream().flush();
        var answer = new ByteArrayOutputStream();
        for (var read = line.getInputStream().read();
                read >= 0 && read != 0x1c;
                read = line.getInputStream().read()) {
            answer.write(read);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
