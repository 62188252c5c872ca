package musubi.adapters.energy.meter.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import musubi.adapters.energy.meter.source.MeterSource;
import musubi.adapters.energy.meter.source.SourceJson;
import musubi.hub.message.Codec;
import musubi.hub.message.Payload;
import org.junit.jupiter.api.Test;

/** A file carries its mapping, is read through once to be judged, and once more to be kept. */
class MeterFileCodecTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final String POINT = "0300000000000000000001";

    private final Codec<MeterFile> codec = new MeterFileCodec(true, JAPAN);

    @Test
    void theRequestLineSaysAllOfTheMappingInCharactersThatARequestLineHas() {
        var source = source("𠮷田電力の値");
        var action = MeterFormats.action(source);

        assertThat(action.chars().filter(it -> Character.isSurrogate((char) it) || Character.isISOControl(it)))
                .isEmpty();
        assertThat(MeterFormats.source(action)).isEqualTo(source);
    }

    /** Else a file that is sent again after a restart is another one, and its readings are there twice. */
    @Test
    void theRequestLineIsTheSameInEveryProcess() {
        var source = SourceJson.read("""
                {"name": {"en": "A", "ja": "A"}, "layout": "long", "label": "start", "unit": "kWh",
                 "columns": {"day": "day", "time": "time", "value": "v", "quality": "q", "direction": "d"},
                 "qualities": {"d": "OK", "b": "BAD", "c": "MISSING", "a": "ESTIMATED", "f": "BAD", "e": "OK"},
                 "directions": {"z": "EXPORT", "y": "IMPORT", "x": "EXPORT"}}""");

        assertThat(MeterFormats.action(source))
                .contains(
                        "{\"a\":\"ESTIMATED\",\"b\":\"BAD\",\"c\":\"MISSING\",\"d\":\"OK\",\"e\":\"OK\",\"f\":\"BAD\"}")
                .contains("{\"x\":\"EXPORT\",\"y\":\"IMPORT\",\"z\":\"EXPORT\"}")
                .contains("[\"date\",\"compact\",\"excel\",\"wareki\"]");
    }

    @Test
    void theSameBytesReadInAnotherWayAreAnotherFile() {
        var bytes =
                Payload.of(("point,day,time,v\n" + POINT + ",2026-11-01,01:00,1\n").getBytes(StandardCharsets.UTF_8));
        var one = key(codec.read(bytes, MeterFormats.action(source("v"))));

        assertThat(key(codec.read(bytes, MeterFormats.action(source("v"))))).isEqualTo(one);
        assertThat(key(codec.read(
                        bytes,
                        MeterFormats.action(
                                source("v").with(null, musubi.adapters.energy.meter.reading.Stage.FINAL, null)))))
                .isNotEqualTo(one);
        assertThat(codec.read(bytes)).isInstanceOf(Codec.Unreadable.class);
    }

    @Test
    void theSecondReadingGivesTheSameReadingsAsTheFirst() {
        var bytes =
                Payload.of(("point,day,time,v\n" + POINT + ",2026-11-01,01:00,1.25\n" + POINT + ",2026-11-01,01:30,\n")
                        .getBytes(StandardCharsets.UTF_8));
        var file = ((Codec.Read<MeterFile>) codec.read(bytes, MeterFormats.action(source("v")))).data();
        var sum = new BigDecimal[] {BigDecimal.ZERO};

        file.each((reading, _) -> sum[0] = sum[0].add(java.util.Objects.requireNonNull(reading.kWh())));

        assertThat(sum[0]).isEqualTo("1.25");
        assertThat(file.facts().blanks()).isEqualTo(1);
    }

    /** The bytes are made while they are read, so that nothing of them is there but what the codec itself holds. */
    @Test
    void aMillionReadingsAreNeverHeldTogether() {
        var days = 20_834;
        var payload = Payload.at(() -> million(days), 1, new byte[32]);

        var read = (Codec.Read<MeterFile>) codec.read(payload, MeterFormats.action(source("v")));

        assertThat(read.data().facts().readings()).isEqualTo(days * 48L);
        assertThat(read.data().facts().series()).hasSize(100);
    }

    private static InputStream million(int days) {
        var header = new ByteArrayInputStream("point,day,time,v\n".getBytes(StandardCharsets.UTF_8));
        var number = new AtomicInteger();
        var rows = Collections.enumeration(new java.util.AbstractList<InputStream>() {
            @Override
            public InputStream get(int index) {
                return day(number.getAndIncrement());
            }

            @Override
            public int size() {
                return days;
            }
        });
        return new SequenceInputStream(header, new SequenceInputStream(rows));
    }

    private static InputStream day(int number) {
        var day = java.time.LocalDate.of(2026, 1, 1).plusDays(number / 100);
        var rows = new StringBuilder();
        IntStream.rangeClosed(1, 48)
                .forEach(slot ->
                        rows.append("03%020d,%s,%d:%02d,1.5\n".formatted(number % 100, day, slot / 2, slot % 2 * 30)));
        return new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String key(Codec.Reading<MeterFile> reading) {
        return String.valueOf(((Codec.Read<MeterFile>) reading).circumstance().key());
    }

    private static MeterSource source(String value) {
        return SourceJson.read("""
                {"name":{"en":"x","ja":"x"},"layout":"long","label":"end","unit":"kWh",
                 "columns":{"point":"point","day":"day","time":"time","value":"%s"}}""".formatted(value));
    }
}
