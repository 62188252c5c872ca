package musubi.adapters.energy.meter.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import musubi.adapters.energy.meter.reading.Direction;
import musubi.adapters.energy.meter.reading.Quality;
import musubi.adapters.energy.meter.reading.Stage;
import musubi.adapters.energy.meter.source.MeterSource;
import musubi.adapters.energy.meter.source.MeterSources;
import musubi.adapters.energy.meter.source.SourceJson;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of readings, in the forms of two invented utilities and of others, and what becomes of those that are wrong. */
class MeterFilesTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final String POINT = "0300000000000000000001";
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final MeterSources SOURCES = MeterSources.load(Path.of("none"));

    private static final String WIDE_HEADER = "供給地点特定番号,年月日,"
            + IntStream.rangeClosed(1, 48)
                    .mapToObj(it -> "%d:%02d".formatted(it / 2, it % 2 * 30))
                    .collect(Collectors.joining(","))
            + ",確定区分";

    @Test
    void aWideFileOfWindowsIsReadToItsLastHalfHour() {
        var file = wide("2026/11/1," + values(48, "1.5") + ",確定") + wide("R8.11.2," + values(48, "０．２５") + ",速報");

        var read = preview(("常磐エナジー\r\nお客さま各位\r\n" + WIDE_HEADER + "\r\n" + file).getBytes(CP932), "joban-wide");

        assertThat(read.notices()).isEmpty();
        assertThat(read.facts().readings()).isEqualTo(96);
        assertThat(read.rows().getFirst().row()).isEqualTo(4);
        assertThat(read.rows().getFirst().reading())
                .isEqualTo(new musubi.adapters.energy.meter.reading.Reading(
                        POINT,
                        Direction.IMPORT,
                        java.time.Instant.parse("2026-10-31T15:00:00Z"),
                        new BigDecimal("1.5"),
                        Quality.OK,
                        Stage.FINAL));
        assertThat(read.rows().get(48).reading().stage()).isEqualTo(Stage.PROVISIONAL);
        var series = read.facts().series().iterator().next();
        assertThat(series.from() + " " + series.to()).isEqualTo("2026-10-31T15:00:00Z 2026-11-02T15:00:00Z");
    }

    @Test
    void anEmptyCellIsNoZeroAndAGapIsNamed() {
        var cells = new String[48];
        Arrays.fill(cells, "0");
        cells[10] = "";
        cells[11] = " ";
        var read = preview(joban(wide("2026/11/1," + String.join(",", cells) + ",確定")), "joban-wide");

        assertThat(read.notices()).isEmpty();
        assertThat(read.facts().readings()).isEqualTo(46);
        assertThat(read.facts().blanks()).isEqualTo(2);
        assertThat(read.facts().gaps(10).stream().map(it -> it.from() + "/" + it.to()))
                .containsExactly("2026-10-31T20:00:00Z/2026-10-31T21:00:00Z");
        assertThat(read.rows().getFirst().reading().kWh()).isEqualByComparingTo("0");
    }

    @Test
    void kilowattsAreHalfAsManyKilowattHoursAndStayExact() {
        var read = preview(
                ("\ufeff供給地点特定番号,対象日,時刻,平均電力(kW),受逆区分,データ品質\n" + POINT + ",20261101,00:00,0.123,受電,正常\n" + POINT
                                + ",46327,00:30,2.5,受電,推定\n" + POINT + ",2026-11-01,0:00,7,逆潮,0\n" + POINT
                                + ",20261101,01:00,,受電,欠測\n")
                        .getBytes(StandardCharsets.UTF_8),
                "kasumi-long");

        assertThat(read.notices()).isEmpty();
        assertThat(read.rows().stream()
                        .map(it -> it.reading().start() + " " + it.reading().direction() + " "
                                + it.reading().kWh() + " " + it.reading().quality()))
                .containsExactly(
                        "2026-10-31T15:00:00Z IMPORT 0.0615 OK",
                        "2026-10-31T15:30:00Z IMPORT 1.25 ESTIMATED",
                        "2026-10-31T15:00:00Z EXPORT 3.5 OK",
                        "2026-10-31T16:00:00Z IMPORT null MISSING");
    }

    @Test
    void aPartnersOwnMappingReadsAFileWithoutHeaderOfOnePoint() {
        var source = SourceJson.read("""
                {"name":{"en":"x","ja":"x"},"layout":"wide","header":false,"label":"start","unit":"kWh","delimiter":"\\t",
                 "columns":{"day":"#1","first":"#2"},"point":"0300000000000000000001"}""");

        var read = Preview.of(bytes("2026/11/1\t" + values(48, "1").replace(',', '\t') + "\n"), source, JAPAN);

        assertThat(read.notices()).isEmpty();
        assertThat(read.facts().readings()).isEqualTo(48);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not-a-number | row 2/kwh | 2026-11-01 00:00,1.2.3",
                "not-a-number | row 2/kwh | 2026-11-01 00:00,1.2E+3",
                "negative | row 2/kwh | 2026-11-01 00:00,-1",
                "negative | row 2/kwh | 2026-11-01 00:00,－１",
                "too-many-decimals | row 2/kwh | 2026-11-01 00:00,1.23456",
                "too-large | row 2/kwh | 2026-11-01 00:00,1234567890",
                "not-a-day | row 2/start | 2026-02-30 00:00,1",
                "not-a-time | row 2/start | 2026-11-01 24:00,1",
                "not-a-time | row 2/start | 2026-11-01 00:15,1",
                "not-a-time | row 2/start | 2026-11-01,1",
                "wrong-number-of-cells | row 2 | 2026-11-01 00:00",
                "wrong-number-of-cells | row 2 | 2026-11-01 00:00,1,234"
            })
    void whatIsWrongIsNamedByRowColumnAndRemedy(String code, String place, String row) {
        var notices = plain("point,start,kWh\n" + POINT + "," + row + "\n").notices();

        assertThat(notices.stream().map(it -> it.code() + " " + it.place())).containsExactly(code + " " + place);
        assertThat(notices.getFirst().text().en()).isNotBlank();
        assertThat(notices.getFirst().text().ja()).isNotBlank();
    }

    @Test
    void twoReadingsOfOneHalfHourInOneFileAreRefused() {
        assertThat(codes(
                        plain("point,start,kWh\n" + POINT + ",2026-11-01 00:00,1\n" + POINT + ",2026-11-01 00:00,2\n")))
                .containsExactly("slot-twice row 3");
    }

    @Test
    void aDayOfFortySixOrFiftyValuesIsRefused() {
        var short46 = WIDE_HEADER.replace("0:30,1:00,", "0:30,");
        assertThat(codes(preview(("a\nb\n" + short46 + "\n").getBytes(CP932), "joban-wide")))
                .containsExactly("not-48-slots row 3/1:30");
        var long49 = WIDE_HEADER.replace("24:00,", "24:00,24:30,25:00,");
        assertThat(codes(preview(("a\nb\n" + long49 + "\n").getBytes(CP932), "joban-wide")))
                .containsExactly("not-48-slots row 3/24:30");
        assertThat(codes(preview(joban(POINT + ",2026/11/1," + values(46, "1") + ",確定\r\n"), "joban-wide")))
                .containsExactly("wrong-number-of-cells row 4");
        assertThat(codes(preview(joban(POINT + ",2026/11/1," + values(50, "1") + ",確定\r\n"), "joban-wide")))
                .containsExactly("wrong-number-of-cells row 4");
    }

    @Test
    void aMappingWithTheOtherLabelDoesNotShiftADayByHalfAnHour() {
        var starts = WIDE_HEADER.replace(",0:30,", ",0:00,0:30,").replace(",24:00", "");
        assertThat(codes(preview(("a\nb\n" + starts + "\n").getBytes(CP932), "joban-wide")))
                .containsExactly("not-48-slots row 3/確定区分");
    }

    @Test
    void aFileThatWasCutIsRefusedWhereverItWasCut() {
        var whole = "point,start,kWh\n" + POINT + ",2026-11-01 00:00,1.25\n" + POINT + ",2026-11-01 00:30,12.34\n";
        assertThat(plain(whole).notices()).isEmpty();
        for (var length = whole.length() - 1; length > whole.length() - 40; length--) {
            assertThat(codes(plain(whole.substring(0, length))))
                    .as(whole.substring(0, length))
                    .hasSize(1);
        }
        var json =
                json("{\"readings\":[" + reading("1.5") + "," + reading("1.5").replace("00:00:00", "00:30:00") + "]}");
        assertThat(json.notices()).isEmpty();
        assertThat(codes(json("{\"readings\":[" + reading("1.5") + "," + reading("1."))))
                .hasSize(1)
                .allMatch(it -> it.startsWith("not-json line 1, column "));
    }

    @Test
    void otherCharsetsWorkbooksAndNulAreSaidToBeThat() {
        var utf8AsDeclared = "供給地点特定番号,対象日,時刻,平均電力(kW)\n" + POINT + ",20261101,00:00,1\n";
        assertThat(codes(preview(utf8AsDeclared.getBytes(CP932), "kasumi-long")).getFirst())
                .startsWith("wrong-charset");
        assertThat(codes(preview(joban("").clone(), "kasumi-long")).getFirst()).startsWith("wrong-charset");
        assertThat(codes(preview("供給地点特定番号".getBytes(StandardCharsets.UTF_16), "kasumi-long")))
                .containsExactly("wrong-charset file");
        assertThat(codes(preview(new byte[] {'P', 'K', 3, 4, 0}, "kasumi-long")))
                .containsExactly("not-text file");
        assertThat(codes(plain("point,start,kWh\n" + POINT + ",2026-11-01 00:00,1\0\n")))
                .containsExactly("control-character row 2/kwh");
        assertThat(codes(plain(""))).containsExactly("no-readings file");
        assertThat(codes(plain("a,b,c\n1,2,3\n"))).hasSize(3).allMatch(it -> it.startsWith("column-missing row 1/"));
    }

    @Test
    void aFileThatIsWrongFromEndToEndIsNotReadToItsEnd() {
        var notices = plain("point,start,kWh\n" + "x,2026-11-01 00:00,1\n".repeat(100_000))
                .notices();

        assertThat(notices).hasSize(101);
        assertThat(notices.getLast().code()).isEqualTo("more-errors");
    }

    @Test
    void jsonIsReadInWhateverOrderAndWhatItDoesNotKnowIsNamed() {
        assertThat(codes(json("[]"))).containsExactly("not-an-object body");
        assertThat(codes(json("{\"values\":[]}"))).containsExactly("unknown-member body");
        assertThat(codes(json("{\"readings\":[{\"point\":\"1\",\"start\":\"2026-11-01T00:10:00+09:00\",\"kwh\":1}]}")))
                .containsExactly(
                        "not-a-point readings[0].point",
                        "not-a-time readings[0].start",
                        "unknown-member readings[0].kwh");
        assertThat(codes(json(
                        "{\"readings\":[" + reading("-1") + "," + reading("\"1\"") + "," + reading("1e400") + "]}")))
                .containsExactly(
                        "negative readings[0].kWh", "not-a-number readings[1].kWh", "too-large readings[2].kWh");
        var blank =
                json("{\"readings\":[" + reading("null") + "," + reading("0.0").replace("00:00:00", "00:30:00") + "]}");
        assertThat(blank.facts().blanks() + " " + blank.facts().readings()).isEqualTo("1 1");
    }

    private static String reading(String kWh) {
        return "{\"kWh\":" + kWh + ",\"start\":\"2026-11-01T00:00:00+09:00\",\"point\":\"" + POINT + "\"}";
    }

    private static byte[] joban(String rows) {
        return ("常磐エナジー\r\nお客さま各位\r\n" + WIDE_HEADER + "\r\n" + rows).getBytes(CP932);
    }

    private static String wide(String row) {
        return POINT + "," + row + "\r\n";
    }

    private static String values(int count, String value) {
        return String.join(",", Collections.nCopies(count, value));
    }

    private static Preview plain(String text) {
        return preview(text.getBytes(StandardCharsets.UTF_8), "plain-long");
    }

    private static Preview json(String text) {
        return Preview.of(bytes(text), null, JAPAN);
    }

    private static Preview preview(byte[] bytes, String source) {
        return Preview.of(Payload.of(bytes), source(source), JAPAN);
    }

    private static MeterSource source(String id) {
        return SOURCES.find(id).orElseThrow();
    }

    private static Payload bytes(String text) {
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(Preview preview) {
        return Stream.of(preview)
                .flatMap(it -> it.notices().stream())
                .map((Notice it) -> it.code() + " " + it.place())
                .toList();
    }
}
