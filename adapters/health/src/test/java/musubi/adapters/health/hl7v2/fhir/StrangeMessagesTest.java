package musubi.adapters.health.hl7v2.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import musubi.adapters.health.hl7v2.Hl7v2;
import musubi.adapters.health.hl7v2.Hl7v2Message;
import musubi.hub.message.Codec.Read;
import musubi.hub.message.Notice;
import org.junit.jupiter.api.Test;

/** The pairs' messages with parts of them changed, left out, repeated or moved: refused, or translated, and never broken. */
class StrangeMessagesTest {

    private static final int ROUNDS = 3000;

    private static final List<String> PARTS = List.of(
            "",
            "\"\"",
            "^",
            "~",
            "&",
            "|",
            "\\",
            "\\.br\\",
            "\\X41\\",
            "０",
            "99999999999999999999",
            "-1",
            "1e5",
            "<5",
            "^3^+",
            "20261301",
            "20260101000000+1400",
            "00000000",
            "10",
            "SN",
            "NM",
            "TS",
            "TM",
            "DT",
            "CWE",
            "CNE",
            "CE",
            "ED",
            "RP",
            "XPN",
            "CP",
            "CQ",
            "NA",
            "MA",
            "AD",
            "TN",
            "CF",
            "F",
            "X",
            "C",
            "D",
            "N",
            "\r",
            "OBX|",
            "PID|",
            "OBR|",
            "PV1|",
            "NTE|1||x",
            "ORC|RE",
            "a".repeat(300),
            "あ".repeat(3000),
            "😀",
            "~~~~",
            "&&&&",
            "1^2^3^4^5^6^7^8^9^10^11&1&2&3");

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final Hl7v2ToFhirMapper mapper = new Hl7v2ToFhirMapper(Hl7v2.TABLES, null);
    private final Random random = new Random(20261127);

    @Test
    void noMessageThatIsTakenBreaksTheMapperOrMakesWhatFhirDoesNotHave() throws Exception {
        var messages = messages();
        var translated = 0;
        for (int i = 0; i < ROUNDS; i++) {
            var message = strange(messages.get(random.nextInt(messages.size())));
            var reading = Hl7v2.read(message.getBytes(StandardCharsets.UTF_8));
            if (reading instanceof Read<Hl7v2Message> read && !Notice.anyError(read.notices())) {
                var bundle = mapper.map(read.data(), Hl7v2.CIRCUMSTANCE).value();
                var json = fhir.newJsonParser().encodeResourceToString(bundle);
                fhir.newJsonParser()
                        .setParserErrorHandler(new StrictErrorHandler())
                        .parseResource(json);
                translated++;
            }
        }
        assertThat(translated).isGreaterThan(ROUNDS / 10);
    }

    private String strange(String message) {
        var text = new StringBuilder(message);
        for (int i = random.nextInt(6); i >= 0; i--) {
            var at = 9 + random.nextInt(text.length() - 9);
            var from = text.lastIndexOf("|", at);
            var to = text.indexOf("|", at);
            var part = PARTS.get(random.nextInt(PARTS.size()));
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, part);
                case 1 -> text.replace(at, Math.min(text.length(), at + random.nextInt(12)), part);
                default -> text.replace(Math.max(from + 1, 9), Math.max(to, Math.max(from + 1, 9)), part);
            }
        }
        return text.toString();
    }

    private static List<String> messages() throws Exception {
        var messages = new ArrayList<String>();
        for (var name : GoldenPairsTest.names()) {
            var text = Files.readString(GoldenPairsTest.folder().resolve(name + ".hl7"), StandardCharsets.ISO_8859_1);
            if (text.contains("UNICODE UTF-8")) {
                messages.add(new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            }
        }
        return messages;
    }
}
