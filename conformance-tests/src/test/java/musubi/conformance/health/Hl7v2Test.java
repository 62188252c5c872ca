package musubi.conformance.health;

import static musubi.conformance.CityClient.json;
import static musubi.conformance.health.Hl7v2Messages.admission;
import static musubi.conformance.health.Hl7v2Messages.control;
import static musubi.conformance.health.Hl7v2Messages.field;
import static musubi.conformance.health.Hl7v2Messages.iso2022jp;
import static musubi.conformance.health.Hl7v2Messages.laboratory;
import static musubi.conformance.health.Hl7v2Messages.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import musubi.conformance.City;
import musubi.conformance.Claim;
import org.junit.jupiter.api.Test;

/** A hospital sends HL7 v2 by MLLP; its clinic finds the records as FHIR. */
class Hl7v2Test extends City {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    @Claim(
            value = "An ADT^A01 becomes a Patient that is found by kanji, by hiragana and by kana of either width",
            standard = "HL7 v2.5",
            clause = "§3.3.1")
    void anAdmittedPatientIsFoundUnderEverySpellingOfTheName() {
        var answer = city.mllp(utf8(admission(control(), "70001", "茂宮^久慈", "モミヤ^クジ", "19700501")));

        assertThat(field(answer, "MSA-1")).isEqualTo("AA");
        await().atMost(SOON).untilAsserted(() -> assertThat(found("name=茂宮")).isEqualTo(1));
        assertThat(found("name=もみや")).isEqualTo(1);
        assertThat(found("name=ﾓﾐﾔ")).isEqualTo(1);
        assertThat(found("name=モミヤ　クジ")).isEqualTo(1);
        assertThat(found("name=茂宮久慈")).isEqualTo(1);
        assertThat(found("family=茂宮&birthdate=1970-05-01")).isEqualTo(1);
    }

    @Test
    @Claim(
            value = "ISO-2022-JP with MSH-18 ~ISO IR87 arrives with its kanji",
            standard = "HL7 v2.5",
            clause = "§2.15.9.18")
    void aMessageInIso2022JpKeepsItsKanji() {
        var message = admission(
                "0811234567", "ADT^A04^ADT_A01", control(), "70002", "神峰^葵", "カミネ^アオイ", "19880229", "~ISO IR87");

        var answer = city.mllp(iso2022jp(message));

        assertThat(field(answer, "MSA-1")).isEqualTo("AA");
        await().atMost(SOON).untilAsserted(() -> assertThat(found("name=神峰")).isEqualTo(1));
    }

    @Test
    @Claim(
            value = "The same message twice gets the same acknowledgement and changes nothing",
            standard = "HL7 v2.5",
            clause = "§2.9.2.2")
    void theSameMessageTwiceChangesNothing() {
        var message = utf8(admission(control(), "70003", "石名坂^実", "イシナザカ^ミノル", "19450815"));
        city.mllp(message);
        await().atMost(SOON).untilAsserted(() -> assertThat(found("name=石名坂")).isEqualTo(1));

        assertThat(field(city.mllp(message), "MSA-1")).isEqualTo("AA");

        assertThat(search("name=石名坂").at("/entry/0/resource/meta/versionId").asText())
                .isEqualTo("1");
    }

    @Test
    @Claim(value = "A thousand repetitions at once are one message", standard = "Musubi")
    void theSameMessageAThousandTimesAtOnceIsOneMessage() throws InterruptedException {
        var key = control();
        var message = utf8(admission(key, "70004", "千石^一", "センゴク^ハジメ", "19910101"));
        try (var threads = Executors.newFixedThreadPool(50)) {
            Callable<String> send = () -> field(city.mllp(message), "MSA-1");
            var answers = threads.invokeAll(
                    IntStream.range(0, 1000).mapToObj(_ -> send).toList());
            assertThat(answers).allSatisfy(it -> assertThat(it.get()).isEqualTo("AA"));
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(found("name=千石")).isEqualTo(1));
        assertThat(search("name=千石").at("/entry/0/resource/meta/versionId").asText())
                .isEqualTo("1");
    }

    @Test
    @Claim(value = "An ORU^R01 becomes Observations and a DiagnosticReport", standard = "HL7 v2.5", clause = "§7.3.1")
    void laboratoryResultsBecomeObservations() {
        assertThat(field(city.mllp(utf8(laboratory(control(), "70005", "7.2"))), "MSA-1"))
                .isEqualTo("AA");

        await().atMost(SOON).untilAsserted(() -> assertThat(search("Observation", "subject:Patient.identifier=70005")
                        .at("/entry/0/resource/valueQuantity/value")
                        .asDouble())
                .isEqualTo(7.2));
        assertThat(search("DiagnosticReport", "subject:Patient.identifier=70005")
                        .at("/entry")
                        .size())
                .isEqualTo(1);
    }

    @Test
    @Claim(
            value = "A date that does not exist is answered AE with an ERR segment that names PID-7, and is journalled",
            standard = "HL7 v2.5",
            clause = "§2.15.5")
    void aDateThatDoesNotExistIsNamed() {
        var key = control();

        var answer = city.mllp(utf8(admission(key, "70006", "金沢^誤", "カナザワ^アヤマリ", "19580230")));

        assertThat(field(answer, "MSA-1")).isEqualTo("AE");
        assertThat(field(answer, "MSA-2")).isEqualTo(key);
        assertThat(field(answer, "ERR-2")).startsWith("PID^1^7");
        assertThat(field(answer, "ERR-3")).isNotBlank();
        assertThat(rejected(key)).isEqualTo(1);
        assertThat(found("name=金沢")).isZero();
    }

    @Test
    @Claim(value = "A patient without an id is answered AE naming PID-3", standard = "HL7 v2.5", clause = "§3.4.2.3")
    void aPatientWithoutAnIdIsNamed() {
        var answer = city.mllp(
                utf8(admission(control(), "70007", "無^名", "ム^メイ", "19580201").replace("70007^^^^PI", "")));

        assertThat(field(answer, "MSA-1")).isEqualTo("AE");
        assertThat(field(answer, "ERR-2")).startsWith("PID^1^3");
    }

    @Test
    @Claim(value = "An unknown trigger is answered AR with code 201", standard = "HL7 v2.5", clause = "table 0357")
    void anUnknownTriggerIsRejected() {
        var answer = city.mllp(utf8(admission(
                "0811234567", "ADT^Z99^ADT_Z99", control(), "70008", "未^知", "ミ^チ", "19580201", "UNICODE UTF-8")));

        assertThat(field(answer, "MSA-1")).isEqualTo("AR");
        assertThat(field(answer, "ERR-3")).startsWith("201");
    }

    @Test
    @Claim(value = "A facility that is not registered is answered AR and leaves nothing", standard = "Musubi")
    void anUnknownFacilityIsRejected() {
        var answer = city.mllp(utf8(admission(
                "9999999999", "ADT^A01^ADT_A01", control(), "70009", "他^人", "タ^ニン", "19580201", "UNICODE UTF-8")));

        assertThat(field(answer, "MSA-1")).isEqualTo("AR");
        assertThat(found("name=他")).isZero();
    }

    @Test
    @Claim(
            value = "The same MSH-10 with other content is answered AE with code 205",
            standard = "HL7 v2.5",
            clause = "table 0357")
    void theSameControlIdWithOtherContentIsAConflict() {
        var key = control();
        city.mllp(utf8(admission(key, "70010", "同^一", "ドウ^イツ", "19580201")));

        var answer = city.mllp(utf8(admission(key, "70010", "同^異", "ドウ^イ", "19580201")));

        assertThat(field(answer, "MSA-1")).isEqualTo("AE");
        assertThat(field(answer, "ERR-3")).startsWith("205");
    }

    @Test
    @Claim(
            value =
                    "A truncated frame, one without MSH and one with bytes of another character set are answered with a NAK",
            standard = "HL7 v2.5",
            clause = "§2.9.2.1, appendix C.4 (MLLP)")
    void whatIsNoMessageIsAnsweredWithANak() {
        var whole = utf8(admission(control(), "70011", "途^中", "ト^チュウ", "19580201"));
        var truncated = new byte[whole.length / 2 + 1];
        truncated[0] = 0x0b;
        System.arraycopy(whole, 0, truncated, 1, truncated.length - 1);

        assertThat(field(city.mllpRaw(truncated, true), "MSA-1")).isIn("AE", "AR");
        assertThat(field(city.mllp(utf8("PID|1||70012\r")), "MSA-1")).isIn("AE", "AR");
        assertThat(field(
                        city.mllp(admission(control(), "70013", "文^字", "モ^ジ", "19580201")
                                .getBytes(java.nio.charset.Charset.forName("windows-31j"))),
                        "MSA-1"))
                .isEqualTo("AE");
        assertThat(found("name=途")).isZero();
    }

    @Test
    @Claim(
            value = "A frame beyond the limit of 16 MB is refused with a NAK and the line goes on for others",
            standard = "Musubi")
    void anOversizedFrameIsRefused() {
        var head = utf8(admission(control(), "70014", "巨^大", "キョ^ダイ", "19580201"));
        var huge = new byte[17 << 20];
        java.util.Arrays.fill(huge, (byte) 'A');
        huge[0] = 0x0b;
        System.arraycopy(head, 0, huge, 1, head.length);

        assertThat(field(city.mllpRaw(huge, true), "MSA-1")).isIn("AE", "AR");
        assertThat(field(city.mllp(utf8(admission(control(), "70015", "次^郎", "ジ^ロウ", "19580201"))), "MSA-1"))
                .isEqualTo("AA");
    }

    private int found(String query) {
        return search(query).at("/entry").size();
    }

    private JsonNode search(String query) {
        return search("Patient", query);
    }

    private JsonNode search(String type, String query) {
        var encoded = java.util.Arrays.stream(query.split("&"))
                .map(it -> it.split("=", 2))
                .map(it -> it[0] + "=" + URLEncoder.encode(it[1], StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining("&"));
        var answer = city.get("/fhir/" + type + "?" + encoded, "hitachi-bay-hospital");
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return json(answer);
    }

    private long rejected(String control) {
        var list = json(city.get("/hub/messages?state=rejected&limit=200", "hitachi-city"));
        return java.util.stream.StreamSupport.stream(list.at("/items").spliterator(), false)
                .filter(it -> it.at("/key").asText().contains(control))
                .count();
    }
}
