package musubi.adapters.energy.openadr.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import musubi.hub.message.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From bytes to the words of the standard, and back without a loss. */
class WireTest {

    private static final ObjectMetadata METADATA = new ObjectMetadata(
            "event-1",
            Moment.of(Instant.parse("2026-11-27T00:00:00Z")),
            Moment.of(Instant.parse("2026-11-27T01:00:00Z")),
            ObjectType.EVENT);

    @Test
    void anEventComesBackAsItWasSent() {
        var sent = """
                {"programID":"p-1","eventName":"明日の電力価格","duration":"P9999Y","priority":0,"targets":["日立"],\
                "reportDescriptors":[{"payloadType":"USAGE","aggregate":true,"reportIntervals":"SUB_INTERVALS"}],\
                "payloadDescriptors":[{"objectType":"EVENT_PAYLOAD_DESCRIPTOR","payloadType":"PRICE","units":"KWH","currency":"JPY"}],\
                "intervalPeriod":{"start":"2026-11-28T00:00:00Z","duration":"PT1800S","randomizeStart":"-PT5M"},\
                "intervals":[{"id":7,"payloads":[{"type":"PRICE","values":[0.10,1,1.0,"x",true,{"x":1.50,"y":-2}]}]}]}""";

        assertThat(written(read(Requests.EVENT, sent))).isEqualTo(sent);
    }

    @Test
    void whatIsAbsentStaysAbsent() {
        assertThat(written(read(Requests.EVENT, "{\"programID\":\"p-1\"}"))).isEqualTo("{\"programID\":\"p-1\"}");
        assertThat(written(read(Requests.EVENT, "{\"programID\":\"p-1\",\"targets\":[],\"intervals\":[]}")))
                .isEqualTo("{\"programID\":\"p-1\",\"targets\":[],\"intervals\":[]}");
        assertThat(written(read(
                        Requests.EVENT,
                        "{\"programID\":\"p-1\",\"targets\":null,\"duration\":null,\"intervalPeriod\":null}")))
                .isEqualTo("{\"programID\":\"p-1\"}");
    }

    @Test
    void metadataAndUnknownPropertiesOfARequestAreIgnored() {
        var sent = """
                {"id":7,"createdDateTime":"yesterday","objectType":"PROGRAM","programName":"ResTOU",\
                "programLongName":"of 3.0.1","x-own":{"a":[1,{"b":null}]}}""";

        assertThat(written(read(Requests.PROGRAM, sent))).isEqualTo("{\"programName\":\"ResTOU\"}");
    }

    @Test
    void timesGoOutInUtcAndAtOnceGoesOutWithItsZone() {
        var sent = "{\"programName\":\"p\",\"intervalPeriod\":{\"start\":\"%s\"}}";

        assertThat(List.of(
                        "2026-11-28T09:00:00+09:00",
                        "2016-12-31t23:59:60z",
                        "0001-01-01",
                        "0001-01-01T00:00:00",
                        "0001-01-01T00:00:00+09:00"))
                .map(it -> written(read(Requests.PROGRAM, sent.formatted(it))))
                .containsExactly(
                        sent.formatted("2026-11-28T00:00:00Z"),
                        sent.formatted("2017-01-01T00:00:00Z"),
                        sent.formatted("0001-01-01T00:00:00Z"),
                        sent.formatted("0001-01-01T00:00:00Z"),
                        sent.formatted("0001-01-01T00:00:00Z"));
    }

    @Test
    void anObjectIsMetadataAndContentSideBySide() {
        var event = new Event(METADATA, (EventRequest) read(Requests.EVENT, "{\"programID\":\"p-1\"}"));
        var written = written(event);

        assertThat(written).isEqualTo("""
                {"id":"event-1","createdDateTime":"2026-11-27T00:00:00Z","modificationDateTime":"2026-11-27T01:00:00Z",\
                "objectType":"EVENT","programID":"p-1"}""");
        assertThat(read(Represented.EVENT, written)).isEqualTo(event);
        assertThat(read(Represented.NOTIFICATION, written(Notification.of(Operation.CREATE, event))))
                .isEqualTo(Notification.of(Operation.CREATE, event));
    }

    @Test
    void whoWritesAVenIsSaidByItsObjectTypeOrByTheCaller() {
        var ofBl = "{\"objectType\":\"BL_VEN_REQUEST\",\"clientID\":\"c\",\"venName\":\"v\",\"targets\":[\"t\"]}";
        var ofVen = "{\"objectType\":\"VEN_VEN_REQUEST\",\"venName\":\"v\"}";

        assertThat(written(read(VenRequests.ven(true), ofBl))).isEqualTo(ofBl);
        assertThat(written(read(VenRequests.ven(false), ofVen))).isEqualTo(ofVen);
        assertThat(written(
                        read(VenRequests.ven(true), "{\"objectType\":\"VEN\",\"venName\":\"v\",\"targets\":[\"t\"]}")))
                .isEqualTo(ofVen);
        assertThat(written(read(VenRequests.resource(true), "{\"resourceName\":\"r\"}")))
                .isEqualTo("{\"objectType\":\"VEN_RESOURCE_REQUEST\",\"resourceName\":\"r\"}");
        assertThat(notices(VenRequests.ven(true), "{\"objectType\":\"SUN\",\"venName\":\"v\"}"))
                .containsExactly("not-one-of at /objectType");
        assertThat(notices(VenRequests.ven(false), "{\"venName\":\"v\"}"))
                .containsExactly("required-missing at /clientID");
    }

    @Test
    void theNotifiersSayHowOneProvesOneself() {
        assertThat(written(new NotifiersResponse(
                        true,
                        NotifiersResponse.Mqtt.json(
                                List.of("mqtts://hub.example.jp:8883"),
                                new MqttAuthentication.OAuth2BearerToken("{clientID}")))))
                .isEqualTo("""
                        {"WEBHOOK":true,"MQTT":{"URIS":["mqtts://hub.example.jp:8883"],"serialization":"JSON",\
                        "authentication":{"method":"OAUTH2_BEARER_TOKEN","username":"{clientID}"}}}""");
        assertThat(written(new NotifiersResponse(true, null))).isEqualTo("{\"WEBHOOK\":true}");
        assertThat(written(new NotifierTopicsResponse(new NotifierTopicsResponse.Topics(null, "u", "d", "a"))))
                .isEqualTo("{\"topics\":{\"UPDATE\":\"u\",\"DELETE\":\"d\",\"ALL\":\"a\"}}");
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        var sent = """
                {"programID":"no spaces","priority":-1,"duration":"-PT1H","targets":["","t",7],
                 "reportDescriptors":[{"aggregate":"yes"}],
                 "payloadDescriptors":[{"objectType":"REPORT_PAYLOAD_DESCRIPTOR","payloadType":"PRICE"}],
                 "intervalPeriod":{"start":"2026-11-28T00:00:00","duration":"1h"},
                 "intervals":[{"payloads":[{"type":"PRICE","values":[null,[1],{"x":1}]}]},{"id":1.5,"payloads":{}}, 3]}""";

        assertThat(notices(Requests.EVENT, sent))
                .containsExactly(
                        "not-an-id at /programID",
                        "negative-duration at /duration",
                        "number-out-of-range at /priority",
                        "too-short at /targets/0",
                        "wrong-type at /targets/2",
                        "required-missing at /reportDescriptors/0/payloadType",
                        "wrong-type at /reportDescriptors/0/aggregate",
                        "not-one-of at /payloadDescriptors/0/objectType",
                        "not-a-date-time at /intervalPeriod/start",
                        "not-a-duration at /intervalPeriod/duration",
                        "required-missing at /intervals/0/id",
                        "wrong-type at /intervals/0/payloads/0/values/0",
                        "wrong-type at /intervals/0/payloads/0/values/1",
                        "required-missing at /intervals/0/payloads/0/values/2/y",
                        "wrong-type at /intervals/1/id",
                        "wrong-type at /intervals/1/payloads",
                        "wrong-type at /intervals/2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                  | wrong-type at (root)
            []                                                  | wrong-type at (root)
            null                                                | wrong-type at (root)
            {"programName":                                     | not-json at line 1, column 16
            {"programName":"p"} {}                              | not-json at line 1, column 21
            {"programName":"p","programName":"q"}               | json-duplicate-member at line 1, column 33
            {"programName":"p","x":NaN}                         | not-json at line 1, column 27
            {"programName":7}                                   | wrong-type at /programName
            {"programName":""}                                  | too-short at /programName
            {"programName":"a\\u0000b"}                         | unreadable-text at /programName
            {"programName":"a\\ud800b"}                         | unreadable-text at /programName
            {"programName":"a\\nb"}                             | unreadable-text at /programName
            {"programName":"p","programDescriptions":[{"URL":"a b"}]} | not-an-address at /programDescriptions/0/URL
            {"programName":"p","attributes":[{"type":"A","values":[1e400]}]} | number-out-of-range at /attributes/0/values/0
            {"programName":"p","payloadDescriptors":[{"objectType":"SUN"}]} | not-one-of at /payloadDescriptors/0/objectType
            """)
    void aBodyThatCannotBeReadIsRefusedWithItsPlace(String sent, String notice) {
        assertThat(notices(Requests.PROGRAM, sent)).containsExactly(notice);
    }

    @Test
    void whatIsTooLargeIsRefusedByAStatedLimit() {
        assertThat(notices(Requests.PROGRAM, "{\"x\":\"" + "x".repeat(Limits.BODY) + "\"}"))
                .containsExactly("body-too-large at (root)");
        assertThat(notices(Requests.PROGRAM, "{\"x\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}"))
                .containsExactly("json-too-large at (root)");
        assertThat(notices(Requests.PROGRAM, "{\"x\":" + "9".repeat(1_000) + "}"))
                .containsExactly("json-too-large at (root)");
        assertThat(notices(
                        Requests.EVENT,
                        "{\"programID\":\"p\",\"intervals\":["
                                + "{\"id\":1,\"payloads\":[]},".repeat(Limits.LIST)
                                + "{\"id\":2,\"payloads\":[]}]}"))
                .containsExactly("too-many at /intervals");
        assertThat(notices(Requests.EVENT, "{\"intervals\":[" + "7,".repeat(999) + "7]}"))
                .hasSize(Limits.NOTICES);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThat(Wire.read(
                        Requests.PROGRAM,
                        "{\"programName\":\"日立\"}".getBytes(java.nio.charset.Charset.forName("MS932"))))
                .isInstanceOf(Reading.Wrong.class)
                .extracting(it -> it.notices().getFirst().code())
                .isEqualTo("not-utf-8");
    }

    @Test
    void aTokenIsNotInWhatIsLogged() {
        var subscription = read(Requests.SUBSCRIPTION, """
                {"clientName":"c","objectOperations":[{"objects":["EVENT"],"operations":["CREATE"],\
                "callbackUrl":"https://ven.example.jp/in","bearerToken":"secret"}]}""");

        assertThat(subscription.toString()).doesNotContain("secret");
        assertThat(written(subscription)).contains("secret");
    }

    private static Object read(Shape<?> shape, String text) {
        return switch (Wire.read(shape, text.getBytes(UTF_8))) {
            case Reading.Right<?>(var value, var _) -> value;
            case Reading.Wrong<?>(var notices) -> notices;
        };
    }

    private static String written(Object object) {
        return new String(Wire.write(object), UTF_8);
    }

    private static List<String> notices(Shape<?> shape, String text) {
        return Wire.read(shape, text.getBytes(UTF_8)).notices().stream()
                .map((Notice it) -> it.code() + " at " + it.place())
                .toList();
    }
}
